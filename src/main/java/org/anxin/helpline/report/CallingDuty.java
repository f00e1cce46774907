package org.anxin.helpline.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CallingDuty implements Duty {

    private final Rota rota;
    private final Alarms alarms;
    private final Sight sight;
    private final Escalation escalation;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Transcript transcript;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallingDuty(
            Rota rota,
            Alarms alarms,
            Sight sight,
            Escalation escalation,
            Accounts accounts,
            AuditTrail audit,
            Transcript transcript,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rota = rota;
        this.alarms = alarms;
        this.sight = sight;
        this.escalation = escalation;
        this.accounts = accounts;
        this.audit = audit;
        this.transcript = transcript;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shift> shifts() {
        return rota.from(clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shift> now() {
        return rota.at(clock.instant());
    }

    @Override
    @Transactional
    public void add(Shift shift, StaffMember by) {
        if (!shift.start().isBefore(shift.end())) {
            throw new DutyRefused("order");
        }
        boolean known = Stream.of(shift.first(), shift.second(), shift.lead())
                .allMatch(name -> accounts.find(name).isPresent());
        if (!known) {
            throw new DutyRefused("unknown");
        }
        rota.add(shift);
        audit.record(by.username(), "shift-added", "duty");
    }

    @Override
    @Transactional
    public void remove(long shift, StaffMember by) {
        rota.remove(shift);
        audit.record(by.username(), "shift-removed", "duty");
    }

    @Override
    @Transactional
    public void callAt(StaffMember member, String mail) {
        rota.callAt(member.username(), mail);
        audit.record(member.username(), "duty-mail-set", "staff/" + member.id());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasMail(StaffMember member) {
        return rota.mailOf(member.username()).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> open(StaffMember by) {
        return seen(by, alarms.open());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> recent(StaffMember by) {
        List<Alarm> seen = seen(by, alarms.recent());
        Map<Long, Delivery> deliveries = transcript.deliveries(seen.stream()
                .flatMap(alarm -> alarm.texts().stream())
                .map(Text::message)
                .toList());
        return seen.stream()
                .map(alarm -> alarm.with(alarm.texts().stream()
                        .map(text -> new Text(
                                text.username(),
                                text.message(),
                                deliveries.getOrDefault(text.message(), Delivery.UNKNOWN),
                                text.at()))
                        .toList()))
                .toList();
    }

    private List<Alarm> seen(StaffMember by, List<Alarm> all) {
        List<Long> hidden = List.of(sight.hidden(by));
        return all.stream()
                .filter(alarm -> alarm.report()
                        .filter(report -> hidden.contains(report.value()))
                        .isEmpty())
                .toList();
    }

    @Override
    @Transactional
    public Optional<ReportId> acknowledge(long alarm, StaffMember by) {
        Optional<Optional<ReportId>> acknowledged = alarms.acknowledge(alarm, by.username(), clock.instant());
        if (acknowledged.isPresent()) {
            audit.record(by.username(), "alarm-acknowledged", "alarm/" + alarm);
            acknowledged
                    .get()
                    .ifPresent(report -> events.publishEvent(new ReportChanged(report, false, Severity.DANGER)));
        }
        return acknowledged.flatMap(report -> report);
    }

    @Override
    @Transactional
    public void drill(StaffMember by) {
        escalation.raise(null);
        audit.record(by.username(), "drill-started", "duty");
    }
}
