package org.anxin.helpline.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The phone simulator.
 *
 * @param enabled whether it is served: on with the embedded database, off with an external one
 */
@ConfigurationProperties("anxin.simulator")
public record SimulatorSettings(boolean enabled) {}
