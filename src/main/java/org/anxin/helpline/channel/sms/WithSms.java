package org.anxin.helpline.channel.sms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Exists once a secret for the callbacks' path is set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${anxin.channel.sms.path-secrets:}' != '' or '${anxin.channel.sms.path-secrets[0]:}' != ''")
@interface WithSms {}
