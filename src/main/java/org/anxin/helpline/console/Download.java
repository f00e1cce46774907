package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A file for whoever asked for it. */
record Download(String name, String type, byte[] bytes) implements View {

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // A page's charset is not a file's.
        response.setCharacterEncoding((String) null);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(bytes);
    }
}
