### fee.home, fee.out_of_county, fee.high_cost, fee.exempt. `<name>_say`: plain, year (say the year too) or none.

answer-fee-home =
    { $sums ->
        [some] This is what it costs in { $region }.{ fee-doctor }{ fee-nurse }{ fee-digital }{ fee-chat }{ fee-video }{ fee-digital-doctor }{ fee-digital-nurse }{ fee-phone }{ fee-renewal }{ fee-emergency }{ fee-no-show } Other fees are on the region's own page.
       *[none] I have no sure figure for the fee in { $region } right now. You find it on the region's own page about fees.{ fee-maybe-free } You can also ask the clinic.
    } { topic-ring-unsure }
answer-fee-home-nationally =
    { $free ->
        [yes] From the age of { $free_from } you pay no fee for outpatient care. That holds in the whole country.
       *[no] { fee-own-rule }{ fee-free-from }{ fee-children-rule }
    } { topic-ring-unsure }
answer-fee-home-free = At the age of { $age } outpatient care is free in { $region }.{ $limit_say ->
    [year] {" "}The information is from { $limit_year }.
    [undated] {" "}The age limit may have changed. Ask the clinic.
   *[plain] {""}
} { topic-ring }
fee-own-rule = { $own_fee_rule ->
    [yes] Each region sets its own fees.
   *[no] Ask the clinic what it costs.
}
fee-children-rule = { $children_rule ->
    [yes] {" "}Care is mostly free for children and young people. But the age limit is not the same everywhere.
   *[no] {""}
}
fee-maybe-free = { $maybe_free ->
    [yes] {" "}At that age care may be free for the rest of the year.
   *[no] {""}
}
fee-free-from = { $free_from ->
    [0] {""}
   *[other] {" "}From the age of { $free_from } you pay nothing for outpatient care.
}
fee-doctor = { $doctor_say ->
    [plain] {" "}A visit to a doctor costs { $doctor } kronor.
    [year] {" "}A visit to a doctor cost { $doctor } kronor in { $doctor_year }.
   *[none] {""}
}
fee-nurse = { $nurse_say ->
    [plain] {" "}A visit to a nurse costs { $nurse } kronor.
    [year] {" "}A visit to a nurse cost { $nurse } kronor in { $nurse_year }.
   *[none] {""}
}
fee-digital = { $digital_say ->
    [plain] {" "}A digital visit costs { $digital } kronor.
    [year] {" "}A digital visit cost { $digital } kronor in { $digital_year }.
   *[none] {""}
}
fee-chat = { $chat_say ->
    [plain] {" "}A chat costs { $chat } kronor.
    [year] {" "}A chat cost { $chat } kronor in { $chat_year }.
   *[none] {""}
}
fee-video = { $video_say ->
    [plain] {" "}A video visit costs { $video } kronor.
    [year] {" "}A video visit cost { $video } kronor in { $video_year }.
   *[none] {""}
}
fee-digital-doctor = { $digital_doctor_say ->
    [plain] {" "}A digital visit to a doctor costs { $digital_doctor } kronor.
    [year] {" "}A digital visit to a doctor cost { $digital_doctor } kronor in { $digital_doctor_year }.
   *[none] {""}
}
fee-digital-nurse = { $digital_nurse_say ->
    [plain] {" "}A digital visit to a nurse costs { $digital_nurse } kronor.
    [year] {" "}A digital visit to a nurse cost { $digital_nurse } kronor in { $digital_nurse_year }.
   *[none] {""}
}
fee-phone = { $phone_say ->
    [plain] {" "}A visit by phone costs { $phone } kronor.
    [year] {" "}A visit by phone cost { $phone } kronor in { $phone_year }.
   *[none] {""}
}
fee-renewal = { $renewal_say ->
    [plain] {" "}Renewing a prescription costs { $renewal } kronor.
    [year] {" "}Renewing a prescription cost { $renewal } kronor in { $renewal_year }.
   *[none] {""}
}
fee-emergency = { $emergency_say ->
    [plain] {" "}A visit to the emergency department costs { $emergency } kronor.
    [year] {" "}A visit to the emergency department cost { $emergency } kronor in { $emergency_year }.
   *[none] {""}
}
fee-no-show = { $no_show_say ->
    [plain] {" "}If you miss an appointment it costs { $no_show } kronor.
    [year] {" "}Missing an appointment cost { $no_show } kronor in { $no_show_year }.
   *[none] {""}
}

answer-fee-out-of-county =
    { $state ->
        [law] Since { topic-from-date } you pay your home region's fee, also when you get digital care in another region. Still ask the provider about the price before you start.
        [coming] { fee-by-contract } From { topic-from-date } a new law holds. Then you pay your home region's fee.
       *[today] { fee-by-contract }
    } The fee counts towards the high-cost protection only if the provider has a contract with a region. The care guarantee does not hold for care in another region. The provider judges whether digital care suits you. { topic-ring }
fee-by-contract = The fee is set by the region whose contract your visit comes under. That is not always your own region. You pay the same as people who live there. Ask about price and region before you start.

answer-fee-high-cost =
    { $ceiling_known ->
        [yes] In { $year } you pay at most { $ceiling } kronor in { $months } months for outpatient care.
       *[no] The high-cost protection means that there is a limit to your fees. I have no sure figure for the limit in { $year }.
    } Your region may have a lower limit. When you have paid that much you get a free card (frikort). It holds in the whole country. Brothers and sisters under { $siblings_below } are counted together. Missed visits and certificates mostly do not count. Ask the clinic or call { $advice }.

answer-fee-exempt = { $free_from ->
    [0] { fee-own-rule }
   *[other] From the age of { $free_from } you pay no fee for outpatient care.
}{ $limit_kind ->
    [below] In { $region } care is free until you turn { $limit }.{ fee-limit-dated }
    [year] In { $region } care is free to the end of the year you turn { $limit }.{ fee-limit-dated }
   *[none] { fee-children-rule }
}{ $free_card_rule ->
    [yes] {" "}With a free card (frikort) you do not pay either.
   *[no] {""}
} { topic-ring-unsure }
fee-limit-dated = { $limit_say ->
    [year] {" "}The information is from { $limit_year }.
    [undated] {" "}The limit may have changed.
   *[plain] {""}
}

info-asylum = Children under { $children_below } who seek asylum get the same care as other children. Adults get urgent care and care that cannot wait. They also get care if they are pregnant, want an abortion or have an infectious disease.{ $sums ->
    [plain] {" "}Adults pay { $doctor } kronor for a doctor at a health centre and { $other } kronor for other care.
    [year] {" "}In { $sums_year } adults paid { $doctor } kronor for a doctor at a health centre and { $other } kronor for other care.
   *[none] {" "}Ask the clinic about the fee.
} Show your LMA card or receipt. { topic-ring }
