package org.anxin.helpline.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Staff of the console.
 *
 * @param firstAccount username of the account that is made when there is none; its one-time password is in the log
 */
@ConfigurationProperties("anxin.staff")
record StaffSettings(@DefaultValue("anxin") String firstAccount) {}
