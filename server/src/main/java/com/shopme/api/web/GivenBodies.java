package com.shopme.api.web;

import com.shopme.api.Forms;
import com.shopme.api.Given;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Brings the JSON object of a write to the controllers: as it was [Given], or as the record of
/// ours that one takes as its `@RequestBody`.
@Configuration(proxyBeanMethods = false)
class GivenBodies implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final Forms forms;

    GivenBodies(Forms forms) {
        this.forms = forms;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Records(forms));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Given.class;
    }

    @Override
    public Given resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("not over HTTP");
        var http = new ServletServerHttpRequest(servlet);
        var type = typeOf(http);
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_JSON))
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        return JsonBodies.read(http);
    }

    private static @Nullable MediaType typeOf(ServletServerHttpRequest request)
            throws HttpMediaTypeNotSupportedException {
        try {
            return request.getHeaders().getContentType();
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(e.getMessage());
        }
    }

    private static final class Records extends AbstractHttpMessageConverter<Record> {
        private final Forms forms;

        Records(Forms forms) {
            super(MediaType.APPLICATION_JSON);
            this.forms = forms;
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type.isRecord() && type.getPackageName().startsWith("com.shopme.");
        }

        @Override
        public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
            return false;
        }

        @Override
        protected Record readInternal(Class<? extends Record> type, HttpInputMessage http)
                throws IOException {
            return forms.fill(type, JsonBodies.read(http));
        }

        @Override
        protected void writeInternal(Record record, HttpOutputMessage http) {
            throw new UnsupportedOperationException("reads only");
        }
    }
}
