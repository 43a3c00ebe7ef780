/** Why something of a part, a term, a restriction or a letter is not done, in plain words. */
export const lineProblems: Record<string, string> = {
  'request.ended': 'This request ended. There is nothing to decide any more.',
  'request.key-used-differently':
    'This was sent already, with other content. Refresh the page and see what is there.',
  'line.not-found': 'This part is not there.',
  'line.field-of-another-right':
    'Something you filled in belongs to another right. See which right you chose.',
  'line.too-many': 'A request has at most 20 parts. Make a new request of this.',
  'line.too-late': 'This request is decided. Make a new request of what comes now.',
  'line.needs-a-request-of-its-own':
    'This right needs an identity check, and there was none for this request. Make a new request of it.',
  'line.withdrawn': 'This part was withdrawn.',
  'line.decided': 'This part is decided already.',
  'line.decided-with-the-review': 'You decide on access and portability when you review what was found.',
  'line.not-covered-by-the-check':
    'The identity check is not about this part. Check again, or let it be withdrawn.',
  'decision.granted-needs-no-ground': 'What you grant needs no ground. Take it away.',
  'decision.ground-of-another-right': 'This ground belongs to another right. Choose another.',
  'decision.needs-a-necessity': 'Explain why this ground is needed in this case, in at least 10 characters.',
  'decision.right-is-open-on-this-basis':
    'This right is open on this legal basis. Choose another ground, or grant it.',
  'decision.direct-marketing-always-stops': 'Direct marketing always stops. Grant it.',
  'decision.needs-a-weighing': 'Write down the weighing: our interest, theirs and the conclusion.',
  'decision.needs-compelling-grounds': 'Write down the compelling grounds, in at least 10 characters.',
  'decision.part-needs-both': 'For a part, say what is granted and what is not.',
  'decision.part-is-both': 'A record is in both. Choose one of the two.',
  'decision.names-no-purpose': 'Choose which use we stop.',
  'decision.needs-corrections': 'Say of each item what it becomes.',
  'decision.refused-corrects-nothing':
    'Who changes nothing chooses no items. Grant a part, or take them away.',
  'decision.corrections-of-another-right': 'Only a rectification changes items.',
  'decision.contact-not-confirmed':
    'This changes where money or post goes. Confirm it through something we knew already, and choose how.',
  'decision.by-who-took-it-in':
    'You recorded this request, and it is about health or offences too. Ask a colleague to decide.',
  'decision.by-who-stood-aside': 'You stood aside for this request. Ask a colleague to decide.',
  'decision.private-ties': 'Say that this is not about yourself, family or neighbours, or stand aside.',
  'decision.against-advice-needs-a-reason':
    'The FG advised otherwise. Write down why you do not follow it, in at least 10 characters.',
  'decision.needs-a-human': 'Only a person decides.',
  'decision.retention-not-known-yet': 'We do not know yet what must stay. Wait for that answer, or refuse.',
  'decision.something-must-stay': 'Something must stay. Grant a part.',
  'retention.not-asked': 'We ask what may go once it is certain who asks.',
  'retention.answer-awaited': 'This was asked less than a day ago. The answer is on its way.',
  'restriction.not-found': 'This restriction is not there.',
  'restriction.lifted': 'This restriction was lifted: the data can be used.',
  'restriction.line-not-decided': 'Decide on this part first. Until then the restriction stays.',
  'restriction.lifts-too-soon': 'The person must hear this first. Choose a day at least a week from today.',
  'restriction.too-many-uses':
    'This restriction was used very often. Ask the privacy officer whether it still fits.',
  'restriction.review-by-somebody-else': 'You did this yourself. Ask a colleague to look at it.',
  'restriction.only-emergencies-are-reviewed': 'Only an emergency is looked at.',
  'term.needs-a-human': 'Only a person changes a term.',
  'term.nothing-is-owed': 'No answer is owed any more. The term does not change any more.',
  'extension.only-on-two-grounds':
    'Extending is possible only because it is complex or for the number of requests.',
  'extension.only-once': 'The term was extended already. That is possible once.',
  'extension.too-late': 'It is too late to extend: the person had to hear it within the first month.',
  'stop.not-a-reason': 'This is no reason to stop the clock.',
  'stop.needs-something-concrete':
    'Write down precisely what the doubt is or what you ask, in at least 20 characters.',
  'stop.identity-is-settled': 'It is certain who asks. There is no doubt that stops the clock.',
  'stop.only-for-access': 'Asking what somebody means stops the clock for access only.',
  'stop.too-late':
    'Ask it all the same, but the clock runs on: stopping is possible in the first five working days only.',
  'stop.stands-still-already': 'The clock stands still for this reason already.',
  'stop.ended-already': 'It is written down already on which day this was answered.',
  'stop.answered-on-is-wrong': 'The day of the answer lies between the day of the question and today.',
  'end.into-needed': 'Choose with which request you join this one.',
  'end.into-another-person': 'The other request must be of the same person, for the same, and still running.',
  'end.too-late': 'The answer is out. The request closes by itself.',
  'comment.too-many': 'This request has very many notes already.',
  'advice.too-many': 'This request has very much advice already.',
  'attachment.kind-not-accepted':
    'We do not take this kind of file. Use PDF, JPEG, PNG, TIFF, text, mail, Word or Excel.',
  'attachment.content-differs':
    'The content does not fit the name of the file. Save it again and send it then.',
  'attachment.too-many': 'A request has at most 100 attachments.',
  'letter.needs-a-line': 'Choose which part this letter is about.',
  'letter.too-many': 'This request has very many letters already.',
  'letter.key-gone': 'This letter was destroyed: its period is over.',
  'letter.address-not-in-doubt': 'No letter came back. The address need not be confirmed.',
  'transfer.not-asked': 'Nobody asked to send this to another organisation.',
  'transfer.copy-refused': 'The copy itself was refused. There is nothing to send.',
  'transfer.already-sent': 'This was sent already.',
  'transfer.not-sent-yet': 'There is nothing to fetch yet. A code helps once the link is out.',
  'transfer.already-approved': 'This was approved already. It is being sent.',
  'transfer.needs-a-reason': 'Choose why it is not sent.',
  'transfer.address-not-confirmed':
    'Let the person confirm name and address through something we knew already, or at the counter.',
  'transfer.address-not-usable':
    'We cannot send anything to this address. Ask the person for another, or do not send it.',
  'order.not-found': 'This order is not there.',
  'order.not-open': 'This order does not run any more.',
  'party.not-found': 'This party is not in the order.',
};
