package org.callpolicykit.adapter.teams;

/** The application access policy of Teams: it says for whose meetings an application may act, beside its permissions. */
final class AccessPolicy {

    /** What the policy is called: by administrators, and by Teams when it is missing. */
    static final String NAME = "application access policy";

    /** What an administrator does to grant it. */
    static final String REMEDY =
            "In Teams PowerShell run New-CsApplicationAccessPolicy -Identity CallPolicyKit -AppIds \"<client id>\", then"
                    + " Grant-CsApplicationAccessPolicy -PolicyName CallPolicyKit -Identity \"<user>\" for each member of staff who hosts calls, or -Global"
                    + " for all; it may take half an hour to count.";

    private AccessPolicy() {}
}
