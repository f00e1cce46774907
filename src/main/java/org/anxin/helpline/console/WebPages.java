package org.anxin.helpline.console;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.anxin.helpline.conversation.TopicNames;
import org.anxin.helpline.knowledge.Answers;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Language of the pages, and who looks at them. */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SignedInStaff signedIn;

    WebPages(SignedInStaff signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        // Not on webhooks: reading a parameter would use up the signed body.
        interceptors.addInterceptor(language).addPathPatterns("/", "/simulator", "/console", "/console/**");
        interceptors
                .addInterceptor(signedIn)
                .addPathPatterns("/console", "/console/**")
                .excludePathPatterns(WebSecurity.SIGN_IN);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request ->
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINESE : served(request.getLocale()));
        return resolver;
    }

    /** Chinese, unless the browser asks for English. */
    static Locale served(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    @Bean
    Wording wording(MessageSource messages, TopicNames topics, Answers answers, Clock clock) {
        return new Wording(messages, topics, answers, clock);
    }
}
