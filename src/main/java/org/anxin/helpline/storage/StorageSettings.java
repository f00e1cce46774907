package org.anxin.helpline.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data lies.
 *
 * @param data folder of the embedded database, Redis and generated keys; one process at a time uses it
 */
@ConfigurationProperties("anxin")
record StorageSettings(@DefaultValue("./data") Path data) {}
