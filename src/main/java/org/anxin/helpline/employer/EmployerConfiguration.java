package org.anxin.helpline.employer;

import org.anxin.helpline.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the keyset sealed before pledges and requests had keys of their own. */
@Configuration(proxyBeanMethods = false)
class EmployerConfiguration {

    @Bean
    SealedColumn namesInPledges() {
        return new SealedColumn("pledge", "company", "'pledge/' || id");
    }

    @Bean
    SealedColumn timesInRequests() {
        return new SealedColumn("training_request", "preferred", "'training-request/' || id || '/preferred'");
    }

    @Bean
    SealedColumn contactsInRequests() {
        return new SealedColumn("training_request", "contact", "'training-request/' || id || '/contact'");
    }
}
