### How a group agrees on its charter.

## Agreeing
charter-agree = Agreed in a meeting…
charter-agree-title = Agreed in a meeting
charter-agree-what = What it says now becomes a version that nobody can change any more. Whoever you tick is noted by you, and has signed nothing.
charter-agree-date = Meeting of
charter-agree-holds = This version names the day from which it holds: { $date }. Another day can be given under More.
charter-agree-when = When was it agreed? Kring found no day in the text.
charter-agree-meeting = Called (optional)
charter-who-agreed = Who agreed
charter-tick-all = Tick everyone
charter-tick-none = Untick everyone
charter-more-names = More names
charter-more-names-hint = Apart by commas
charter-agree-by = Who notes this
charter-agree-by-hint = Your own name, as the others know it
charter-agree-do = Agreed
charter-agreed-done = Version { $number } is agreed.
charter-noted-by = noted by { $name }
charter-name = Keep this as a version…
charter-name-title = Keep this as a version
charter-name-what = A point to come back to. Nothing is agreed by it.
charter-name-do = Keep
charter-name-done = Version { $number } is kept.
charter-propose = Propose to the group…
charter-propose-title = Propose to the group
charter-propose-what = What it says now is asked of everyone: comments per clause, consents and objections, until the round is closed.
charter-propose-do = Propose
charter-propose-done = Version { $number } is proposed.
charter-propose-effective = Would hold from
charter-propose-until = Comments until
charter-unpropose = Take the proposal back
charter-unproposed = The proposal is taken back.
charter-comments = Comments here
charter-comments-all = Comments on the whole
charter-comments-here = { $count ->
    [0] Comment
    [one] Comment, { $count } open
   *[other] Comment, { $count } open
}
charter-comments-whole = { $count ->
    [0] Comment on the whole
    [one] Comments on the whole ({ $count })
   *[other] Comments on the whole ({ $count })
}
charter-comment = Comment
charter-comment-by = Who says it
charter-comment-add = Add the comment
charter-comment-done = Dealt with
charter-comment-again = Open it again
charter-round = The round
charter-round-nobody = Nobody is in the group yet. Add people under People, or note the agreement of a meeting.
charter-round-no-rule = The charter names no rule of decision. It counts as agreed once everybody in the group has spoken and nobody objects.
charter-consents = Consents
charter-consents-who = { $name } consents
charter-objects = Objects…
charter-objects-who = { $name } objects
charter-sign = Sign with my key
charter-voice-consent = consents
charter-voice-objection = objects
charter-voice-signature = has signed
charter-voice-disagreement = does not agree
charter-voice-acknowledgement = has read it
charter-voice-consent-do = I consent
charter-voice-objection-do = I object
charter-voice-signature-do = I sign
charter-voice-acknowledgement-do = I have read it
charter-objection-reason = Which harm do you see, and to what of the purpose?
charter-objection-hint = An objection needs a reason. A preference is a comment.
charter-objection-do = Object
charter-objection-answer = Answer…
charter-objection-answer-who = Answer { $name }’s objection
charter-outcome = { $consents ->
    [one] { $consents } of { $members } has consented
   *[other] { $consents } of { $members } have consented
}; at least { $quorum } must take part.
charter-outcome-objections = { $count ->
    [one] One objection.
   *[other] { $count } objections.
}
charter-outcome-agreed = By your own rule it is agreed.
charter-outcome-all = Everybody has spoken and nobody objects: Kring takes that as agreed.
charter-outcome-objected = It is not agreed as long as somebody objects.
charter-outcome-not = By your own rule it is not agreed.
charter-outcome-wait = Not enough have spoken yet.
charter-round-close = Close the round: it is agreed
charter-files = Signatures
charter-files-what = A signature comes only from the signer’s own Kring. Send them the proposal as a file; they sign it there and send it back.
charter-proposal-save = Save the proposal as a file…
charter-signatures-add = Add a signed file…
charter-signatures-added = { $count ->
    [one] { $count } statement came in, { $known } were here already.
   *[other] { $count } statements came in, { $known } were here already.
}
charter-sign-file = Sign a file that someone sent…
charter-sign-title = Sign a file that someone sent
charter-sign-file-what = Choose the proposal that you received. You read it first; it is signed with the key of this notebook, and nobody else can do that.
charter-sign-choose = Choose the file…
charter-sign-as = As whom
charter-sign-what = What do you say
charter-sign-do = Sign and save…
charter-file-version = Version { $number }
charter-file-not-whole = This file was changed after it was made. Do not sign it; ask for it again.
charter-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
charter-says-adoption = Agreed in the meeting of { $date }
charter-says-adoption-in = Agreed: { $meeting }, { $date }
charter-says-names = { $agreed }: { $names }
charter-says-acknowledgement = { $name } has read it
charter-says-consent = { $name } consents
charter-says-objection = { $name } objects
charter-says-signature = { $name } has signed
charter-says-disagreement = { $name } does not agree
charter-says-against = Said since: does not agree, or no longer does: { $names }
charter-says-withdrawal = { $name } took a statement back
charter-says-unknown = { $name } said something that this Kring does not know
charter-own-key = by their own key ({ $key })
charter-withdraw = Take back
charter-withdrawn = It is taken back.
charter-is-withdrawn = Taken back since.
charter-held = It does not count.
charter-held-forged = It does not count: it was changed after it was signed.
charter-held-unknown-signer = It does not count yet: whose key this is, is not known.
charter-held-not-their-key = It does not count: this is not the key that the person signs with.
charter-held-not-their-own = It does not count: a signature cannot be noted for somebody else.
charter-held-not-theirs = It does not count: only whoever said something can take it back.
charter-held-no-document = It does not count: the version that it speaks of is not here.
charter-held-another-version = It does not count: it is for another text than any version here.
charter-held-no-statement = It does not count: what it takes back is not here.
charter-held-unknown-kind = This version of Kring does not know what it says.
charter-held-not-understood = It cannot be read.
charter-assign-what = Ask whose key it is, and compare: { $key }
charter-assign-who = Whose key it is
charter-assign = That is their key
charter-assigned = The key is known now.
