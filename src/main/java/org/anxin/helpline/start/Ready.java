package org.anxin.helpline.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to look, since nobody reads a port out of a server's log. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @EventListener
    void serves(WebServerInitializedEvent event) {
        LOG.info("Anxin serves on http://localhost:{}", event.getWebServer().getPort());
    }
}
