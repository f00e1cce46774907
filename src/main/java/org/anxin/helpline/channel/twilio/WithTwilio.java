package org.anxin.helpline.channel.twilio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Exists once a Twilio token is set. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression(
        "'${anxin.channel.twilio.auth-tokens:}' != '' or '${anxin.channel.twilio.auth-tokens[0]:}' != ''")
@interface WithTwilio {}
