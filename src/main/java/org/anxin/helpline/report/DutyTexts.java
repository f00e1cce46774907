package org.anxin.helpline.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.conversation.Notices;
import org.anxin.helpline.report.DutyPhoneRows.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls to duty by SMS, in words that say nothing of any case and in her language. Once in each step of an alarm. */
@Component
class DutyTexts {

    private final Alarms alarms;
    private final Rota rota;
    private final DutyPhoneRows phones;
    private final Notices notices;
    private final MessageSource messages;
    private final Clock clock;

    DutyTexts(Alarms alarms, Rota rota, DutyPhoneRows phones, Notices notices, MessageSource messages, Clock clock) {
        this.alarms = alarms;
        this.rota = rota;
        this.phones = phones;
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    /** Done once for each step, however often the timer fires. */
    @Transactional
    public void call(long alarm, int step) {
        if (!alarms.waits(alarm)) {
            return;
        }
        Instant now = clock.instant();
        Optional<Row> phone = rota.at(now)
                .map(shift -> Escalation.at(shift, step))
                .flatMap(phones::find)
                .filter(Row::confirmed);
        if (phone.isPresent() && alarms.texts(alarm, step, phone.get().username(), now)) {
            Row row = phone.get();
            String words = messages.getMessage(alarms.isDrill(alarm) ? "sms.drill" : "sms.call", null, row.language());
            alarms.texted(alarm, step, notices.say(row.thread(), words, row.language()));
        }
    }
}
