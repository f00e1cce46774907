package org.anxin.helpline.conversation;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.anxin.helpline.HelplineApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The helpline, which stops for ever when a webhook's turn is committed and its reply is about to leave. */
public final class BeforeTheReply implements Filter {

    static final String STOPPED = "The turn is committed, the reply has not left";

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(HelplineApplication.class, BeforeTheReply.class).run(arguments);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!((HttpServletRequest) request).getRequestURI().startsWith("/webhooks/")) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(request, new ContentCachingResponseWrapper((HttpServletResponse) response));
        System.out.println(STOPPED);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
