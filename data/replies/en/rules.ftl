### rule.*, guarantee, continuity. `$state`: proposed, coming (decided, not begun), law or none.

answer-rule-assessment =
    { $state ->
        [law] Since { topic-from-date } your need must be assessed before a digital visit in another region. Whether a digital visit suits you is assessed too. The one who gives the care does this. You do not have to arrange it yourself. The law is about which region pays.
        [coming] From { topic-from-date } a new law holds. Then your need must be assessed before a digital visit in another region. Whether a digital visit suits you is assessed too. The one who gives the care does this. Until then it is not law.
       *[proposed] A proposal from 2023, Ds 2023:27, says that your need should be assessed before a digital visit in another region. Whether a digital visit suits you would be assessed too. It is about which region pays.{ $fee ->
            [proposed] {" "}You would also pay the same fee as at home.
           *[none] {""}
        } { rule-not-law } Already today the provider judges whether digital care suits you.
    } { topic-ring }
rule-not-law = We have not seen that the proposal has become law. The information is from { topic-seen-date }.

answer-rule-reimbursement = Your home region pays for outpatient care that you choose in another region. You pay the patient fee. If your home region requires a referral for the care, you need one.{ $state ->
    [law] {" "}Since { topic-from-date } there is an exception. The home region need not pay for a digital visit if your need was not assessed first. Then the region that gave the care bears the cost.
    [coming] {" "}From { topic-from-date } there is an exception in law. Then the home region need not pay for a digital visit if your need was not assessed first. The region that gave the care then bears the cost.
    [proposed] {" "}A proposal from 2023, Ds 2023:27, would change that for digital visits where your need was not assessed first. { rule-not-law }
   *[none] {""}
} { topic-ring }

answer-rule-free-choice = You may choose a health centre and other outpatient care in the whole country. This is about care paid for by taxes. You may seek care in more places than where you are listed. You may change health centre { $changes } times a year. If you list in another region, your care guarantee may change. Planned hospital care in another region must first be approved by your home region. { topic-ring }

answer-rule-distance-contact = { rule-meaning } { rule-duty } { topic-ring }
rule-meaning = { $meaning ->
    [law] { $leads ->
        [meaning] Since { topic-from-date } the word stands in the law. A distance contact is care where you and the staff are in different places.
       *[duty] By law a distance contact is care where you and the staff are in different places.
    }
    [coming] { $leads ->
        [meaning] From { topic-from-date } the word stands in the law. A distance contact is care where you and the staff are in different places.
       *[duty] By a new law a distance contact is care where you and the staff are in different places.
    }
    [proposed] A proposal from 2023, Ds 2023:27, says what a distance contact is. It is outpatient care where you and the staff are in different places.{ $duty ->
        [proposed] {""}
       *[other] {" "}{ rule-not-law }
    }
   *[none] A distance contact is care where you and the staff are in different places.
}
rule-duty = { $duty ->
    [law] { $leads ->
        [duty] Since { topic-from-date } the region must offer such care if you do not need to come in person.
       *[meaning] The region must offer such care if you do not need to come in person.
    } The provider judges what you need.
    [coming] { $leads ->
        [duty] From { topic-from-date } the region must offer such care if you do not need to come in person.
       *[meaning] It is decided that the region must offer such care, but it does not hold yet.
    } The provider judges what you need.
    [proposed] { $meaning ->
        [proposed] It is also a proposal
       *[other] It is a proposal from 2023, Ds 2023:27,
    } that the region must offer such care if you do not need to come in person. { rule-not-law } Today each region decides what it offers.
   *[none] Today each region decides what it offers.
}

answer-rule-physical = You can always say that you want to meet somebody. Call your health centre and ask for a visit in person. You do not have to use digital services. The provider judges what kind of visit suits. { topic-ring }

answer-guarantee = { guarantee-contact } If you need a medical assessment there, you get it within { $assessment_days } days. You should meet a specialist within { $specialist_days } days. You get planned treatment within { $treatment_days } days. If specialist or treatment takes longer, the region must arrange care elsewhere at no extra cost. Care you choose in another region is not included.{ guarantee-office } { topic-ring }
guarantee-contact = { $contact_days ->
    [0] The health centre where you are listed must answer the same day.
   *[other] The health centre where you are listed must answer within { $contact_days } days.
}
guarantee-office = { $office_say ->
    [plain] {" "}Questions: { $office }.
    [year] {" "}Questions: { $office }, by information from { $office_year }.
    [undated] {" "}Questions: { $office }. The number may have changed.
   *[none] {""}
}

answer-continuity = I show your home region first. Your own health centre is mostly there, and the care guarantee holds there. Where you are listed you can have a fixed doctor. If you have many contacts in care, you can ask for a fixed care contact. You may still seek outpatient care elsewhere. { topic-ring }
