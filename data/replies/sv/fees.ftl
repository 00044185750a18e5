### fee.home, fee.out_of_county, fee.high_cost, fee.exempt. `<name>_say`: plain, year (say the year too) or none.

answer-fee-home =
    { $sums ->
        [some] I { $region } gäller det här.{ fee-doctor }{ fee-nurse }{ fee-digital }{ fee-chat }{ fee-video }{ fee-digital-doctor }{ fee-digital-nurse }{ fee-phone }{ fee-renewal }{ fee-emergency }{ fee-no-show } Resten står på regionens egen sida om avgifter.
       *[none] Jag har ingen säker uppgift om avgiften i { $region } just nu. Den står på regionens egen sida om avgifter.{ fee-maybe-free } Du kan också fråga mottagningen.
    } { topic-ring-unsure }
answer-fee-home-nationally =
    { $free ->
        [yes] Du som har fyllt { $free_from } år betalar ingen avgift i öppen vård. Det gäller i hela landet.
       *[no] { fee-own-rule }{ fee-free-from }{ fee-children-rule }
    } { topic-ring-unsure }
answer-fee-home-free = Vid { $age } års ålder är öppen vård gratis i { $region }.{ $limit_say ->
    [year] {" "}Uppgiften är från { $limit_year }.
    [undated] {" "}Åldersgränsen kan ha ändrats. Fråga mottagningen.
   *[plain] {""}
} { topic-ring }
fee-own-rule = { $own_fee_rule ->
    [yes] Varje region bestämmer sina egna avgifter.
   *[no] Fråga mottagningen vad det kostar.
}
fee-children-rule = { $children_rule ->
    [yes] {" "}För barn och unga är vården oftast gratis. Men åldern skiljer sig mellan regioner.
   *[no] {""}
}
fee-maybe-free = { $maybe_free ->
    [yes] {" "}I den åldern är vården kanske gratis året ut.
   *[no] {""}
}
fee-free-from = { $free_from ->
    [0] {""}
   *[other] {" "}Du som har fyllt { $free_from } år betalar inget i öppen vård.
}
fee-doctor = { $doctor_say ->
    [plain] {" "}Ett besök hos läkare kostar { $doctor } kronor.
    [year] {" "}Ett besök hos läkare kostade { $doctor } kronor år { $doctor_year }.
   *[none] {""}
}
fee-nurse = { $nurse_say ->
    [plain] {" "}Ett besök hos sjuksköterska kostar { $nurse } kronor.
    [year] {" "}Ett besök hos sjuksköterska kostade { $nurse } kronor år { $nurse_year }.
   *[none] {""}
}
fee-digital = { $digital_say ->
    [plain] {" "}Ett digitalt besök kostar { $digital } kronor.
    [year] {" "}Ett digitalt besök kostade { $digital } kronor år { $digital_year }.
   *[none] {""}
}
fee-chat = { $chat_say ->
    [plain] {" "}Chatt kostar { $chat } kronor.
    [year] {" "}Chatt kostade { $chat } kronor år { $chat_year }.
   *[none] {""}
}
fee-video = { $video_say ->
    [plain] {" "}Ett besök på video kostar { $video } kronor.
    [year] {" "}Ett besök på video kostade { $video } kronor år { $video_year }.
   *[none] {""}
}
fee-digital-doctor = { $digital_doctor_say ->
    [plain] {" "}Ett digitalt besök hos läkare kostar { $digital_doctor } kronor.
    [year] {" "}Ett digitalt besök hos läkare kostade { $digital_doctor } kronor år { $digital_doctor_year }.
   *[none] {""}
}
fee-digital-nurse = { $digital_nurse_say ->
    [plain] {" "}Ett digitalt besök hos sjuksköterska kostar { $digital_nurse } kronor.
    [year] {" "}Ett digitalt besök hos sjuksköterska kostade { $digital_nurse } kronor år { $digital_nurse_year }.
   *[none] {""}
}
fee-phone = { $phone_say ->
    [plain] {" "}Ett besök på telefon kostar { $phone } kronor.
    [year] {" "}Ett besök på telefon kostade { $phone } kronor år { $phone_year }.
   *[none] {""}
}
fee-renewal = { $renewal_say ->
    [plain] {" "}Att förnya ett recept kostar { $renewal } kronor.
    [year] {" "}Att förnya ett recept kostade { $renewal } kronor år { $renewal_year }.
   *[none] {""}
}
fee-emergency = { $emergency_say ->
    [plain] {" "}Ett besök på akuten kostar { $emergency } kronor.
    [year] {" "}Ett besök på akuten kostade { $emergency } kronor år { $emergency_year }.
   *[none] {""}
}
fee-no-show = { $no_show_say ->
    [plain] {" "}Om du missar en tid kostar det { $no_show } kronor.
    [year] {" "}Att missa en tid kostade { $no_show } kronor år { $no_show_year }.
   *[none] {""}
}

answer-fee-out-of-county =
    { $state ->
        [law] Sedan { topic-from-date } betalar du din hemregions avgift, även när du får digital vård i en annan region. Fråga ändå vårdgivaren om priset innan du börjar.
        [coming] { fee-by-contract } Från { topic-from-date } gäller en ny lag. Då betalar du din hemregions avgift.
       *[today] { fee-by-contract }
    } Avgiften räknas in i högkostnadsskyddet bara om vårdgivaren har avtal med en region. Vårdgarantin gäller inte vård i en annan region. Vårdgivaren bedömer om digital vård passar. { topic-ring }
fee-by-contract = Avgiften bestäms av den region som vårdgivaren har avtal med för ditt besök. Det är inte alltid din egen. Du betalar lika mycket som de som bor där. Fråga om pris och region innan du börjar.

answer-fee-high-cost =
    { $ceiling_known ->
        [yes] Under { $year } betalar du högst { $ceiling } kronor på { $months } månader i öppen vård.
       *[no] Högkostnadsskyddet gör att det finns ett tak för dina avgifter. Hur högt taket är { $year } har jag ingen säker uppgift om.
    } Din region kan ha en lägre gräns. När du har betalat så mycket får du frikort. Det gäller i hela landet. Syskon under { $siblings_below } år räknas ihop. Missade besök och intyg räknas oftast inte in. Fråga mottagningen eller ring { $advice }.

answer-fee-exempt = { $free_from ->
    [0] { fee-own-rule }
   *[other] Du som har fyllt { $free_from } år betalar ingen avgift i öppen vård.
}{ $limit_kind ->
    [below] {" "}I { $region } är vården gratis tills du fyller { $limit } år.{ fee-limit-dated }
    [year] {" "}I { $region } är vården gratis till och med det år du fyller { $limit }.{ fee-limit-dated }
   *[none] { fee-children-rule }
}{ $free_card_rule ->
    [yes] {" "}Med frikort betalar du inte heller.
   *[no] {""}
} { topic-ring-unsure }
fee-limit-dated = { $limit_say ->
    [year] {" "}Uppgiften är från { $limit_year }.
    [undated] {" "}Gränsen kan ha ändrats.
   *[plain] {""}
}

info-asylum = Barn under { $children_below } år som söker asyl får samma vård som andra barn. Vuxna får akut vård och vård som inte kan vänta. De får också vård om de är gravida, vill göra abort eller har en smittsam sjukdom.{ $sums ->
    [plain] {" "}Vuxna betalar { $doctor } kronor hos läkare på vårdcentral och { $other } kronor för annan vård.
    [year] {" "}År { $sums_year } betalade vuxna { $doctor } kronor hos läkare på vårdcentral och { $other } kronor för annan vård.
   *[none] {" "}Fråga mottagningen om avgiften.
} Visa ditt LMA-kort eller kvitto. { topic-ring }
