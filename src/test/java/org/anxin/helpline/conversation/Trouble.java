package org.anxin.helpline.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/** What a provider does instead of taking a message. */
enum Trouble {
    /** It takes it, after a good part of the time one waits for it. */
    SLOW,
    TOO_MANY,
    TOO_MANY_FOR_A_WHILE,
    BROKEN,
    GARBAGE,
    CUT_OFF,
    HANGING,
    REFUSED;

    private static final int LONGER_THAN_ANYBODY_WAITS = 2_000;
    private static final String HALF_A_MINUTE = "30";

    /** Whether it is known that the provider did not take it. */
    boolean nothingWasTaken() {
        return this == SLOW || this == TOO_MANY || this == TOO_MANY_FOR_A_WHILE || this == REFUSED;
    }

    ResponseDefinitionBuilder answer() {
        return switch (this) {
            case TOO_MANY -> aResponse().withStatus(429).withBody("{\"code\": 20429, \"message\": \"Too many\"}");
            case TOO_MANY_FOR_A_WHILE -> aResponse().withStatus(429).withHeader("Retry-After", HALF_A_MINUTE);
            case BROKEN -> aResponse().withStatus(500).withBody("Internal Server Error");
            case GARBAGE -> aResponse().withStatus(200).withBody("<html>Log in to our hotel</html>");
            case CUT_OFF -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case HANGING -> aResponse().withFixedDelay(LONGER_THAN_ANYBODY_WAITS);
            case SLOW, REFUSED -> throw new IllegalStateException(this + " is no answer");
        };
    }
}
