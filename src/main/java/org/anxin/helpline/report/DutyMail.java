package org.anxin.helpline.report;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** Mail that says nothing but that the console wants somebody. Needs Spring's own mail settings. */
@Component
class DutyMail {

    private final ObjectProvider<MailSender> sender;
    private final MessageSource messages;
    private final String from;

    DutyMail(ObjectProvider<MailSender> sender, MessageSource messages, ReportSettings settings) {
        this.sender = sender;
        this.messages = messages;
        this.from = settings.mailFrom();
    }

    boolean configured() {
        return sender.getIfAvailable() != null;
    }

    void call(String address, boolean drill) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject(both(drill ? "mail.drill" : "mail.call", " / "));
        message.setText(both("mail.look", "\n\n"));
        sender.getObject().send(message);
    }

    private String both(String key, String between) {
        return messages.getMessage(key, null, Locale.CHINESE)
                + between
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
