package org.anxin.helpline.channel;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Buffers in which requests were read are not kept to be used again: the last numbers that came in would stay in them
 * until others come, for everybody who copies the memory. The same is set for {@code server.tomcat.processor-cache}.
 */
@Configuration(proxyBeanMethods = false)
class UnpooledBuffers {

    @Bean
    TomcatConnectorCustomizer unpooledRequests() {
        return connector -> connector.setProperty("socket.bufferPool", "0");
    }

    @Bean
    JsonFactoryBuilderCustomizer unpooledJson() {
        return factory -> factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }
}
