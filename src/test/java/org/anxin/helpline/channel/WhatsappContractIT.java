package org.anxin.helpline.channel;

class WhatsappContractIT extends TwilioContractIT {

    @Override
    String channel() {
        return "whatsapp";
    }

    @Override
    String somebody() {
        return "whatsapp:+86137%08d".formatted(farNumber());
    }

    @Override
    String statusPath() {
        return "/webhooks/twilio/whatsapp/status/";
    }

    @Override
    String path() {
        return "/webhooks/twilio/whatsapp/messages";
    }
}
