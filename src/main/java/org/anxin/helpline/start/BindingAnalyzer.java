package org.anxin.helpline.start;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/** A value that cannot be read as what its setting needs. The value itself is not repeated: it may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BindingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        if (property == null || findCause(rootFailure, ConversionFailedException.class) == null) {
            return null;
        }
        Class<?> wanted = cause.getTarget().getType().resolve(Object.class);
        return new FailureAnalysis(
                "%s (from %s) cannot be read as a %s: set it to one."
                        .formatted(property.getName(), property.getOrigin(), wanted.getSimpleName()),
                null,
                cause);
    }
}
