/** SMPP 3.4: one bind to a carrier's SMS centre, as a transceiver; texts and receipts in, texts out. */
@NullMarked
package org.anxin.helpline.channel.smpp;

import org.jspecify.annotations.NullMarked;
