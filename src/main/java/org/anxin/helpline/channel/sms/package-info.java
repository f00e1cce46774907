/** Domestic SMS gateways: callbacks over HTTP whose fields are named in the settings, with profiles for two of them. */
@NullMarked
package org.anxin.helpline.channel.sms;

import org.jspecify.annotations.NullMarked;
