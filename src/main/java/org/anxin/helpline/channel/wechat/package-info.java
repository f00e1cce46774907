/** A WeChat Official Account: messages and events in, passive replies back, customer-service messages out. */
@NullMarked
package org.anxin.helpline.channel.wechat;

import org.jspecify.annotations.NullMarked;
