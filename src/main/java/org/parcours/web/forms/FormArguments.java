package org.parcours.web.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.web.Page;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a handler its `Page` and its `Form`.
@Configuration(proxyBeanMethods = false)
class FormArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final Submissions submissions;

    FormArguments(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class || parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Page page = (Page) Objects.requireNonNull(
                Objects.requireNonNull(container).getModel().getAttribute("page"));
        return parameter.getParameterType() == Page.class ? page : form(request, page);
    }

    private Form form(NativeWebRequest request, Page page) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        @Nullable MultipartHttpServletRequest several = request.getNativeRequest(MultipartHttpServletRequest.class);
        return new Form(typed, several == null ? Map.of() : several.getFileMap(), page, submissions);
    }
}
