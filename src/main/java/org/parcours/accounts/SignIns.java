package org.parcours.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Begins a session for somebody who proved by a link who they are.
@Component
public class SignIns {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    private final KnownDevices devices;

    SignIns(KnownDevices devices) {
        this.devices = devices;
    }

    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session that somebody else may have planted is not taken over
        }
        SessionTable.begin(request);
        devices.remember(person.id(), request, response);
        SecurityContext context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
