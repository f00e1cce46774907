package org.anxin.helpline.channel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings that all channels share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublicSettings.class, SimulatorSettings.class})
class ChannelConfiguration {}
