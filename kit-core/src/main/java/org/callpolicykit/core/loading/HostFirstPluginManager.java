package org.callpolicykit.core.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pf4j.DefaultPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.PropertiesPluginDescriptorFinder;

/**
 * PF4J as the kit uses it: plugins are given one by one, already unpacked; the types that host and plugins share always come from the
 * host; and no file of PF4J's own switches anything.
 */
final class HostFirstPluginManager extends DefaultPluginManager {

    private final Map<Path, ClassFiles> classes = new HashMap<>();

    HostFirstPluginManager(Path unpacked, String kitVersion) {
        super(unpacked);
        setSystemVersion(kitVersion);
    }

    /** Loads an unpacked plugin with its own classes, without its dependencies being there yet. */
    PluginWrapper load(Path unpackedPlugin, ClassFiles ownClasses) {
        classes.put(unpackedPlugin, ownClasses);
        return loadPluginFromPath(unpackedPlugin);
    }

    /** Puts the loaded plugins into the order of their dependencies. */
    void resolve() {
        resolvePlugins();
    }

    /** Forgets a plugin and closes its class loader. */
    void forget(PluginWrapper plugin) {
        unloadPlugin(plugin.getPluginId(), false, false);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new DefaultPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                return new HostFirstClassLoader(
                        HostFirstPluginManager.this, descriptor, Objects.requireNonNull(classes.get(path)));
            }
        };
    }

    /** Every plugin has its descriptor in a file of its own, and nowhere else. */
    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PropertiesPluginDescriptorFinder();
    }

    /** PF4J's own factory logs what a plugin class throws and goes on without it; here it is thrown on. */
    @Override
    protected PluginFactory createPluginFactory() {
        return plugin -> {
            try {
                Class<?> type = plugin.getPluginClassLoader()
                        .loadClass(plugin.getDescriptor().getPluginClass());
                return (Plugin) type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new PluginRuntimeException(e, "the plugin class cannot be made");
            }
        };
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new PluginRepository() {
            @Override
            public List<Path> getPluginPaths() {
                return List.of();
            }

            @Override
            public boolean deletePluginPath(Path pluginPath) {
                return false;
            }
        };
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }

            @Override
            public void disablePlugin(String pluginId) {
                throw new IllegalStateException(
                        "plugins are switched off in a school's policy, not for the whole process");
            }

            @Override
            public void enablePlugin(String pluginId) {
                // Every plugin is always enabled here.
            }
        };
    }

    /** Stops and unloads every plugin and closes its class loader. PF4J's own stopPlugins() trips over the list it changes. */
    void closeAll() {
        unloadPlugins();
        getPluginClassLoaders().values().forEach(HostFirstPluginManager::close);
    }

    private static void close(ClassLoader loader) {
        if (loader instanceof PluginClassLoader closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a plugin's class loader could not be closed", e);
            }
        }
    }
}
