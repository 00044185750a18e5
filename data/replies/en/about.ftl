### handover, about.*, smalltalk, out_of_scope.

answer-handover = I can save a short text for the nurse, if you want. You read it first. Then you get a code. Call { $advice } and say the code, and the nurse can read what you have written.

answer-about-bot = I am a machine, not a person. I am not a care contact either.{ $operator_known ->
    [yes] {" "}{ $operator } is responsible for me.
   *[no] {""}
} I show the way to the right place in your region. I cannot judge symptoms or give advice on treatment. If you want to talk to a person, call { $advice }.

answer-about-privacy = What you write is forgotten { $minutes } minutes after your last message. You can also ask me to forget it at once. Your text is kept in no log. Nobody reads it, unless you leave it to the nurse yourself. Then it stays for { $hours } hours. Please do not write names or personal numbers.

answer-smalltalk = { $kind ->
    [thanks] You are welcome! Tell me if there is anything more.
    [bye] Goodbye! Come back whenever you want. You can always call { $advice }.
    [hello] Hello! I show the way to the right place in care.
   *[other] I am a machine that shows the way in care. Tell me if you need help.
}

answer-out-of-scope = I am sorry, I cannot help with that. I can only show the way in care. If it is about your health, you can call { $advice }.
