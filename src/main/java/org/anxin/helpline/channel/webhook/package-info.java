/** Any other front: messages in and out as Standard Webhooks 1.0, described in docs/channels/webhook-openapi.yaml. */
@NullMarked
package org.anxin.helpline.channel.webhook;

import org.jspecify.annotations.NullMarked;
