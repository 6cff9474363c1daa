package org.callpolicykit.core.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callpolicykit.api.decision.RuleId;
import org.callpolicykit.api.platform.PlatformAdapter;
import org.pf4j.DependencyResolver;
import org.pf4j.PluginDependency;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** Loads the files of a plugin directory step by step, each step over all files, so that one bad file never keeps the others out. */
final class PluginIntake {

    private final HostFirstPluginManager manager;
    private final Path unpacked;
    private final List<PluginFile> files;
    private final List<LoadedRule> rules = new ArrayList<>();
    private final List<LostRule> lost = new ArrayList<>();
    private final List<PlatformAdapter> adapters = new ArrayList<>();

    PluginIntake(HostFirstPluginManager manager, Path unpacked, List<PluginFile> files) {
        this.manager = manager;
        this.unpacked = unpacked;
        this.files = files;
    }

    Loaded load() {
        files.forEach(this::inspect);
        refuseSharedIds();
        files.forEach(this::unpackAndLoad);
        refuseWithoutDependencies();
        files.forEach(this::start);
        files.forEach(this::collectExtensions);
        refuseSharedRuleIds();
        List<PluginReport> reports = new ArrayList<>();
        for (PluginFile file : files) {
            reports.add(report(file));
        }
        return new Loaded(rules, lost, adapters, reports);
    }

    private PluginReport report(PluginFile file) {
        boolean complete = true;
        for (LostRule rule : lost) {
            complete &= !rule.plugin().equals(file.id());
        }
        return file.report(complete);
    }

    /** One step of loading one plugin. */
    private interface Step {
        void run() throws RefusedPluginException;
    }

    /** Runs a step; whatever a plugin makes of it, only that plugin is refused. */
    private static void guarded(PluginFile file, Step step) {
        if (file.isRefused()) {
            return;
        }
        try {
            step.run();
        } catch (RefusedPluginException e) {
            file.refuse(String.valueOf(e.getMessage()));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            file.refuse("loading it threw " + Thrown.describe(e) + "; report it to the plugin's provider");
        }
    }

    private void inspect(PluginFile file) {
        guarded(file, () -> {
            if (!file.name().endsWith(".zip")) {
                throw new RefusedPluginException("a plugin is a zip with " + PluginZip.DESCRIPTOR
                        + ", classes/ and lib/; pack it so, or take it out of the plugin directory");
            }
            file.describe(file.zip().inspect());
        });
    }

    private void refuseSharedIds() {
        Map<String, List<PluginFile>> byId = new TreeMap<>();
        for (PluginFile file : files) {
            if (!file.isRefused()) {
                byId.computeIfAbsent(Objects.requireNonNull(file.id()), id -> new ArrayList<>())
                        .add(file);
            }
        }
        for (List<PluginFile> sharing : byId.values()) {
            if (sharing.size() > 1) {
                String names = sharing.stream().map(PluginFile::name).collect(Collectors.joining(" and "));
                sharing.forEach(file -> file.refuse("its id is claimed by " + names
                        + ", and nobody can tell which is meant; take all but one out of the plugin directory"));
            }
        }
    }

    private void unpackAndLoad(PluginFile file) {
        guarded(file, () -> {
            Path folder = unpacked.resolve("plugin-" + files.indexOf(file));
            PluginWrapper plugin = manager.load(folder, file.zip().unpackTo(folder));
            if (plugin.getPluginState() == PluginState.DISABLED) {
                manager.forget(plugin);
                throw new RefusedPluginException("it needs kit "
                        + plugin.getDescriptor().getRequires() + ", this is kit " + manager.getSystemVersion()
                        + "; update the kit, or install a version of the plugin for this kit");
            }
            file.loaded(plugin);
        });
    }

    private void refuseWithoutDependencies() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (PluginFile file : files) {
                PluginWrapper plugin = file.plugin();
                if (plugin != null && refuseIfIncomplete(file, plugin)) {
                    changed = true;
                }
            }
        }
        try {
            manager.resolve();
        } catch (DependencyResolver.CyclicDependencyException e) {
            files.stream()
                    .filter(PluginIntake::dependsOnOthers)
                    .forEach(
                            file -> file.refuse(
                                    "it depends on plugins that depend on it in turn; ask the plugins' providers for versions that do not"));
            forgetRefused();
            manager.resolve();
        }
    }

    private boolean refuseIfIncomplete(PluginFile file, PluginWrapper plugin) {
        for (PluginDependency dependency : plugin.getDescriptor().getDependencies()) {
            PluginWrapper needed = manager.getPlugin(dependency.getPluginId());
            boolean there = needed != null
                    && manager.getVersionManager()
                            .checkVersionConstraint(
                                    needed.getDescriptor().getVersion(), dependency.getPluginVersionSupport());
            if (!there && !dependency.isOptional()) {
                file.refuse("it needs plugin " + dependency.getPluginId() + " " + dependency.getPluginVersionSupport()
                        + ", which is not loaded; put that into the plugin directory too");
                manager.forget(plugin);
                return true;
            }
        }
        return false;
    }

    private static boolean dependsOnOthers(PluginFile file) {
        PluginWrapper plugin = file.plugin();
        return plugin != null && !plugin.getDescriptor().getDependencies().isEmpty();
    }

    private void forgetRefused() {
        Set<String> kept = files.stream()
                .filter(file -> file.plugin() != null)
                .map(PluginFile::id)
                .collect(Collectors.toSet());
        manager.getPlugins().stream()
                .filter(plugin -> !kept.contains(plugin.getPluginId()))
                .forEach(manager::forget);
    }

    private void start(PluginFile file) {
        PluginWrapper plugin = file.plugin();
        if (plugin == null) {
            return;
        }
        guarded(file, () -> {
            plugin.getPlugin();
            if (manager.startPlugin(plugin.getPluginId()) != PluginState.STARTED) {
                Throwable cause = plugin.getFailedException();
                throw new RefusedPluginException("its plugin class "
                        + plugin.getDescriptor().getPluginClass()
                        + " could not be started" + (cause == null ? "" : ": it threw " + Thrown.describe(cause))
                        + "; report it to the plugin's provider");
            }
        });
    }

    private void collectExtensions(PluginFile file) {
        PluginWrapper plugin = file.plugin();
        if (plugin == null) {
            return;
        }
        guarded(file, () -> {
            ExtensionIntake intake = new ExtensionIntake(file, plugin);
            intake.load();
            rules.addAll(intake.rules());
            lost.addAll(intake.lost());
            adapters.addAll(intake.adapters());
        });
    }

    private void refuseSharedRuleIds() {
        Set<RuleId> seen = new HashSet<>();
        Set<RuleId> shared = new TreeSet<>();
        for (LoadedRule rule : rules) {
            if (!seen.add(rule.id())) {
                shared.add(rule.id());
            }
        }
        for (RuleId id : shared) {
            List<LoadedRule> claims =
                    rules.stream().filter(rule -> rule.id().equals(id)).toList();
            String claimants = claims.stream().map(LoadedRule::plugin).collect(Collectors.joining(" and "));
            for (LoadedRule claim : claims) {
                PluginFile file = fileOf(claim.plugin());
                file.remove(id);
                lost.add(
                        new LostRule(
                                id,
                                claim.plugin(),
                                file.note(
                                        "its rule " + id + " was not loaded: the name is claimed by " + claimants
                                                + ", and nobody can tell which is meant; take one of the plugins out, or rename the rule")));
            }
            rules.removeAll(claims);
        }
    }

    private PluginFile fileOf(String plugin) {
        return files.stream()
                .filter(file -> plugin.equals(file.id()) && !file.isRefused())
                .findFirst()
                .orElseThrow(() -> new PluginRuntimeException("no file has the plugin " + plugin));
    }
}
