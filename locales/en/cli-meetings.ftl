### What kring-cli says of meetings.

cli-meeting-added = Added the meeting { $id }.
cli-meeting-changed = Changed { $id }.
cli-meeting-items-added = { $count ->
    [one] Added { $count } item:
   *[other] Added { $count } items:
}
cli-meeting-noted = Noted as { $id }.
cli-meeting-reopened = The minutes were approved before that and are a draft again: look at them once more, then approve them with meeting minutes --approve.
cli-meeting-shared = Shared. The group’s meeting is { $id }; what only you read stays with you. To take it back: journal undo { $batch }
cli-meeting-shared-others = Shared. The group’s meeting is { $id }; what only you read stays with you. To take it back: journal undo { $batch }. Whoever has received it by then finds it in the trash.
cli-meeting-trashed = The meeting is in the trash.
cli-meeting-untrashed = The meeting is out of the trash.
cli-meeting-saved = Saved { $path }.
cli-meeting-no-form = Say with --format what the file is to be, or give it an ending: pdf, docx, md, html, xlsx, ics, eml.
cli-meeting-planned = planned
cli-meeting-running = running
cli-meeting-paused = in a break
cli-meeting-held = held
cli-meeting-cancelled = called off
cli-meeting-over = { $count } min too long
cli-meeting-tight = the method needs { $count } min at least
cli-meeting-sum-over = { $planned } in all, { $count } min too long
cli-meeting-sum-free = { $planned } in all, { $count } min left
cli-meeting-nothing-to-spread = Nothing would change.
cli-meeting-next = Next: { $title }
cli-meeting-speaks = Speaks: { $name }
cli-meeting-ends = Over at { $time }
cli-meeting-carried = { $count ->
    [one] carried over once
   *[other] carried over { $count } times
}
cli-meeting-late = late
cli-meeting-no-method = Without a method
cli-meeting-spent = { $times ->
    [one] { $name }, once: { $planned } planned, { $actual } taken
   *[other] { $name }, { $times } times: { $planned } planned, { $actual } taken
}
cli-series-added = Added the series { $id }.
cli-series-no-rule = Say how the series goes on: --daily, --weekly, --monthly or --yearly; or name a group whose charter says so with --circle.
cli-series-skipped = left out
cli-series-away = away
cli-series-rather-not = rather no turn
cli-names-found = { $kind }: { $text } → { $alias }
cli-names-person = person
cli-names-employer = organisation
cli-names-place = place
cli-names-date = date
cli-names-detail = rare detail
cli-names-nothing = Nothing found that looks like a name.
cli-names-no-alias = Give an alias as "Name = Alias".
cli-names-replaced = { $count ->
    [one] { $count } place changed
   *[other] { $count } places changed
}, written to { $path }

cli-manual-written = The manual is in { $path }.
cli-demo-made = { $count ->
    [one] An example with { $count } page is in { $folder }. Its passphrase: { $passphrase }
   *[other] An example with { $count } pages is in { $folder }. Its passphrase: { $passphrase }
}
