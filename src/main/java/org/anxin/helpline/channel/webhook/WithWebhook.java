package org.anxin.helpline.channel.webhook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Exists once another front's secret is set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${anxin.channel.webhook.secrets:}' != '' or '${anxin.channel.webhook.secrets[0]:}' != ''")
@interface WithWebhook {}
