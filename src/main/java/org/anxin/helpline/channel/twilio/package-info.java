/** SMS through Twilio: signed webhooks in, TwiML back, its REST API out, status callbacks. */
@NullMarked
package org.anxin.helpline.channel.twilio;

import org.jspecify.annotations.NullMarked;
