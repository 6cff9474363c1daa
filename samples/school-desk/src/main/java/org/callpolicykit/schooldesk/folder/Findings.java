package org.callpolicykit.schooldesk.folder;

import org.callpolicykit.schooldesk.input.Problems;

/** Where those who put a folder together say what they found. */
record Findings(Problems problems, Notes notes) {

    Findings() {
        this(new Problems(), new Notes());
    }
}
