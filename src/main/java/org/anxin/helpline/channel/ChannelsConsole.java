package org.anxin.helpline.channel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** As much of the helpline as a look at the channels' settings needs: the settings. Calls nobody. */
@Profile("command")
@Configuration(proxyBeanMethods = false)
@Import(SetupReview.class)
@EnableConfigurationProperties(PublicSettings.class)
@ComponentScan("org.anxin.helpline.start")
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Setup.class))
class ChannelsConsole {}
