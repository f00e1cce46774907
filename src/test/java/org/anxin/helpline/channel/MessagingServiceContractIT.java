package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import org.anxin.helpline.WithOtherAccounts;
import org.junit.jupiter.api.Test;

/** Twilio with a Messaging Service, which chooses the number itself. */
@WithOtherAccounts
class MessagingServiceContractIT extends TwilioContractIT {

    @Test
    void it_is_the_service_that_sends() {
        sendsOfEveryKind(somebody());
        PROVIDER.verify(0, postRequestedFor(urlPathMatching(takesAt())).withFormParam("MessagingServiceSid", absent()));
        PROVIDER.verify(postRequestedFor(urlPathMatching(takesAt()))
                .withFormParam("MessagingServiceSid", equalTo(WithOtherAccounts.MESSAGING_SERVICE)));
    }
}
