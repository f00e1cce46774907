package org.anxin.helpline.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * What Spring itself answers to a provider, such as that there is no such page, does not repeat the path: it may be
 * secret.
 */
@ControllerAdvice
class SilentProblems implements ResponseBodyAdvice<Object> {

    private static final String OF_PROVIDERS = "/webhooks/";

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && request.getURI().getPath().startsWith(OF_PROVIDERS)) {
            problem.setInstance(null);
            problem.setDetail(null);
        }
        return body;
    }
}
