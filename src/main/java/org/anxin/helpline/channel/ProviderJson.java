package org.anxin.helpline.channel;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what goes to providers, which has numbers in it: its buffers are not kept to be used again. */
public final class ProviderJson {

    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .build();

    private ProviderJson() {}
}
