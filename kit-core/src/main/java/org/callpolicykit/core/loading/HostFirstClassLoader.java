package org.callpolicykit.core.loading;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Enumeration;
import java.util.List;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** The classes of one plugin: those that host and plugins share from the host, its own from memory, and those of its libraries from their jars. */
final class HostFirstClassLoader extends PluginClassLoader {

    /** What plugins and host must see as the same types, whatever a plugin carries. */
    private static final List<String> SHARED = List.of("org.callpolicykit.api.", "org.slf4j.", "org.jspecify.");

    private final ClassFiles own;
    private final CodeSource source;

    HostFirstClassLoader(PluginManager manager, PluginDescriptor descriptor, ClassFiles own) {
        super(manager, descriptor, HostFirstClassLoader.class.getClassLoader());
        this.own = own;
        try {
            this.source = new CodeSource(own.folder().toUri().toURL(), (Certificate[]) null);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("a plugin cannot be unpacked to " + own.folder(), e);
        }
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        if (super.shouldDelegateToParent(className)) {
            return true;
        }
        for (String shared : SHARED) {
            if (className.startsWith(shared)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = own.of(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length, source);
    }

    @Override
    public URL findResource(String name) {
        own.unpack(name);
        return super.findResource(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        own.unpack(name);
        return super.findResources(name);
    }
}
