package org.anxin.helpline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Days and hours on which staff are on duty, with China's public holidays and the weekend days worked for them. */
final class WorkingCalendar {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DutyHours duty;
    private final Map<LocalDate, Boolean> exceptions;

    WorkingCalendar(DutyHours duty, List<String> lines) {
        this.duty = duty;
        this.exceptions = new HashMap<>();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    }

    static WorkingCalendar load(DutyHours duty) {
        try {
            return new WorkingCalendar(
                    duty,
                    new ClassPathResource("report/working-days.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether holidays of the year are known; without them only weekends are free. */
    boolean knows(int year) {
        return exceptions.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    boolean works(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    boolean onDuty(Instant instant) {
        ZonedDateTime there = instant.atZone(CHINA);
        return works(there.toLocalDate())
                && !there.toLocalTime().isBefore(duty.from())
                && there.toLocalTime().isBefore(duty.to());
    }

    /** When the desk next is open: that instant where it is open then. */
    Instant opens(Instant instant) {
        if (onDuty(instant)) {
            return instant;
        }
        ZonedDateTime there = instant.atZone(CHINA);
        LocalDate day = there.toLocalDate();
        if (!there.toLocalTime().isBefore(duty.from())) {
            day = day.plusDays(1);
        }
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(duty.from()).atZone(CHINA).toInstant();
    }

    Duration dutyDay() {
        return duty.length();
    }

    /** The instant by which that much time on duty has passed. */
    Instant plus(Instant from, Duration onDuty) {
        LocalDate day = from.atZone(CHINA).toLocalDate();
        Duration left = onDuty;
        while (true) {
            if (works(day)) {
                Instant start =
                        latest(from, day.atTime(duty.from()).atZone(CHINA).toInstant());
                Instant end = day.atTime(duty.to()).atZone(CHINA).toInstant();
                Duration there = start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
                if (left.compareTo(there) <= 0) {
                    return start.plus(left);
                }
                left = left.minus(there);
            }
            day = day.plusDays(1);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void read(String line) {
        String[] columns = line.split("\\s+");
        String[] span = columns[0].split("\\.\\.");
        LocalDate last = LocalDate.parse(span[span.length - 1]);
        for (LocalDate day = LocalDate.parse(span[0]); !day.isAfter(last); day = day.plusDays(1)) {
            exceptions.put(day, columns[1].equals("work"));
        }
    }
}
