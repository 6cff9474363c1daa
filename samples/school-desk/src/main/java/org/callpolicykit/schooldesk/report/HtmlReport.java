package org.callpolicykit.schooldesk.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A review as one page that needs no network and no other file: the summary, and every call that has findings, with filters. What is
 * in the data is text to the page and never markup. The same summary gives the same bytes.
 */
public final class HtmlReport {

    private static final String TEMPLATE = "report.ftlh";

    private HtmlReport() {}

    /**
     * Writes the page. The stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Summary summary, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            configuration().getTemplate(TEMPLATE).process(new PageModel(summary).values(), new Printable(writer));
        } catch (TemplateException e) {
            throw new IllegalStateException("the report's template does not fit its model", e);
        }
        writer.flush();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ClassTemplateLoader(HtmlReport.class, ""));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.UK);
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setNumberFormat(",##0");
        return configuration;
    }
}
