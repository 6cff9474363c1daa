${title}: video call on ${day} at ${starts}

${school}

<#if withPupils>Your child is invited to a video call.<#else>You are invited to a video call.</#if>

When:   ${day}, ${starts} to ${ends}
<#if sites?has_content>Where:  ${sites?join(", ")}
</#if><#if staff?has_content>With:   ${staff?join(", ")}
</#if><#if visitors?has_content>Guests: ${visitors?join(", ")}, from outside the school
</#if><#if activity??>What:   ${activity}
</#if><#if howToJoin??>Joining: ${howToJoin}
</#if><#if link??>Link:   ${link}
</#if>
<#if withPupils>
How we meet
- Please be on time: once the call has started, nobody else can join.
- You wait in a waiting room until a member of staff recognises you; turn the camera on so that they can.
- Join under your own name, with your school login.
<#else>
How we meet
- You may leave your camera off, and we are glad to telephone instead if you prefer that.
- You need no app: the link opens in your browser.
</#if>
- Everybody treats everybody with respect, in words and in what they do; the school's rules hold here too.
- Everybody who can be seen is properly dressed.
- Choose a quiet shared room, not a bedroom or bathroom, with nothing private in view.
- Everybody can hear what you say: raise private matters with the school separately.
- Nobody records, photographs or copies the screen.
- Do not pass on the invitation, the link or a passcode.
- Do not give away passwords or personal details.
- Nothing of the call goes on social media.

<#if withPupils>
Keeping your child safe
- Please stay within reach for the whole call<#if individual>, and in the room: we speak with you first</#if>.
- At least two members of staff are in the call.
- If anything worries you or your child, leave the call and tell us. Your child can speak to any member of staff, and to the school's safeguarding lead.
- Go through the school's agreement on acceptable use together before the call.
<#else>
Keeping everybody safe
- If anything in the call worries you, leave it and tell us.
- The school's agreement on acceptable use holds for everybody in the call.
</#if>

<#if email?? || telephone??>
Questions and feedback
Write to or ring the school: <#if email??>${email}</#if><#if email?? && telephone??>, </#if><#if telephone??>${telephone}</#if>

</#if>
<#if guidance?has_content>
More on online safety
<#list guidance as site>
- ${site.name()}: ${site.address()}
</#list>
</#if>
