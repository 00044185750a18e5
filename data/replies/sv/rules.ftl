### rule.*, guarantee, continuity. `$state`: proposed, coming (decided, not begun), law or none.

answer-rule-assessment =
    { $state ->
        [law] Sedan { topic-from-date } ska ditt behov bedömas före ett digitalt besök i en annan region. Då bedöms också om ett digitalt besök passar. Den som ger vården gör bedömningen. Du behöver inte ordna den själv. Lagen handlar om vem som betalar mellan regionerna.
        [coming] Från { topic-from-date } gäller en ny lag. Då ska ditt behov bedömas före ett digitalt besök i en annan region. Då bedöms också om ett digitalt besök passar. Den som ger vården gör bedömningen. Fram till dess är det inte lag.
       *[proposed] Ett förslag från 2023, Ds 2023:27, säger att ditt behov ska bedömas före ett digitalt besök i en annan region. Då bedöms också om ett digitalt besök passar. Det gäller vem som betalar mellan regionerna.{ $fee ->
            [proposed] {" "}Du skulle också betala samma avgift som hemma.
           *[none] {""}
        } { rule-not-law } Redan i dag bedömer vårdgivaren om digital vård passar.
    } { topic-ring }
rule-not-law = Vi har inte sett att förslaget har blivit lag. Uppgiften är från { topic-seen-date }.

answer-rule-reimbursement = Din hemregion betalar för öppen vård som du väljer i en annan region. Du betalar patientavgiften. Om hemregionen kräver remiss för vården behöver du ha en.{ $state ->
    [law] {" "}Sedan { topic-from-date } finns ett undantag. Hemregionen behöver inte betala ett digitalt besök om ditt behov inte har bedömts först. Då står regionen som gav vården för kostnaden.
    [coming] {" "}Från { topic-from-date } finns ett undantag i lagen. Då behöver hemregionen inte betala ett digitalt besök om ditt behov inte har bedömts först. Regionen som gav vården står då för kostnaden.
    [proposed] {" "}Ett förslag från 2023, Ds 2023:27, vill ändra det. Ändringen gäller digitala besök där ditt behov inte har bedömts först. { rule-not-law }
   *[none] {""}
} { topic-ring }

answer-rule-free-choice = Du får välja vårdcentral och annan öppen vård i hela landet. Det gäller vård som betalas med skatt. Du får söka vård på fler ställen än där du är listad. Du får byta vårdcentral { $changes } gånger på ett år. Listar du dig i en annan region kan din vårdgaranti ändras. Planerad vård på sjukhus i en annan region måste hemregionen godkänna först. { topic-ring }

answer-rule-distance-contact = { rule-meaning } { rule-duty } { topic-ring }
rule-meaning = { $meaning ->
    [law] { $leads ->
        [meaning] Sedan { topic-from-date } står ordet i lagen. En distanskontakt är vård där du och personalen är på olika platser.
       *[duty] Enligt lagen är en distanskontakt vård där du och personalen är på olika platser.
    }
    [coming] { $leads ->
        [meaning] Från { topic-from-date } står ordet i lagen. En distanskontakt är vård där du och personalen är på olika platser.
       *[duty] Enligt en ny lag är en distanskontakt vård där du och personalen är på olika platser.
    }
    [proposed] Ett förslag från 2023, Ds 2023:27, säger vad en distanskontakt är. Det är öppen vård där du och personalen är på olika platser.{ $duty ->
        [proposed] {""}
       *[other] {" "}{ rule-not-law }
    }
   *[none] En distanskontakt är vård där du och personalen är på olika platser.
}
rule-duty = { $duty ->
    [law] { $leads ->
        [duty] Sedan { topic-from-date } ska regionen erbjuda sådan vård om du inte behöver komma på plats.
       *[meaning] Regionen ska erbjuda sådan vård om du inte behöver komma på plats.
    } Vårdgivaren bedömer vad du behöver.
    [coming] { $leads ->
        [duty] Från { topic-from-date } ska regionen erbjuda sådan vård om du inte behöver komma på plats.
       *[meaning] Det är beslutat att regionen ska erbjuda sådan vård, men det har inte börjat gälla.
    } Vårdgivaren bedömer vad du behöver.
    [proposed] { $meaning ->
        [proposed] Det är också ett förslag
       *[other] Det är ett förslag från 2023, Ds 2023:27,
    } att regionen ska erbjuda sådan vård om du inte behöver komma på plats. { rule-not-law } I dag avgör varje region vad den erbjuder.
   *[none] I dag avgör varje region vad den erbjuder.
}

answer-rule-physical = Du kan alltid säga att du vill träffa någon. Ring din vårdcentral och be om en tid för ett fysiskt besök. Du behöver inte använda digitala tjänster. Vårdgivaren bedömer vilket besök som passar. { topic-ring }

answer-guarantee = { guarantee-contact } Behövs en medicinsk bedömning får du den där inom { $assessment_days } dagar. En specialist ska du få träffa inom { $specialist_days } dagar. Planerad behandling får du inom { $treatment_days } dagar. Dröjer specialist eller behandling ska regionen ordna vård hos någon annan, utan extra kostnad. Vård du väljer i en annan region ingår inte.{ guarantee-office } { topic-ring }
guarantee-contact = { $contact_days ->
    [0] Vårdcentralen där du är listad ska svara samma dag.
   *[other] Vårdcentralen där du är listad ska svara inom { $contact_days } dagar.
}
guarantee-office = { $office_say ->
    [plain] {" "}Frågor: { $office }.
    [year] {" "}Frågor: { $office }, enligt uppgift från { $office_year }.
    [undated] {" "}Frågor: { $office }. Numret kan ha ändrats.
   *[none] {""}
}

answer-continuity = Jag visar din hemregion först. Där finns oftast din egen vårdcentral, och där gäller vårdgarantin. Där du är listad kan du få en fast läkare. Har du många kontakter i vården kan du be om en fast vårdkontakt. Du får ändå söka öppen vård på andra ställen. { topic-ring }
