### phone*, no_digital, proxy, service, complaint, and people whose home is not simple.

answer-phone = Ring { $advice }. Där svarar en sjuksköterska, dygnet runt. Vänta kvar i telefonen om det är kö. Du behöver inte ha e-legitimation. Från utlandet ringer du { $advice_abroad }. Numret till din egen vårdcentral har jag inte. Det står på 1177.se, under Hitta vård. Vid fara för livet ringer du { $emergency }.

answer-phone-language = Sjuksköterskorna på { $advice } talar svenska och engelska. Du kan be om tolk. Vilka språk och tider som finns är olika i olika regioner.{ $lines ->
    [some] {" "}I { $region } finns egna nummer.{ phone-line-ar }{ phone-line-so }{ phone-line-fa } Nummer och tider kan ha ändrats.
   *[none] {""}
}
phone-line-ar = { $language_ar ->
    [none] {""}
   *[other] {" "}Arabiska: { $language_ar }.
}
phone-line-so = { $language_so ->
    [none] {""}
   *[other] {" "}Somaliska: { $language_so }.
}
phone-line-fa = { $language_fa ->
    [none] {""}
   *[other] {" "}Persiska: { $language_fa }.
}

answer-phone-hearing-speech = Du når { $advice } och { $emergency } genom Texttelefoni.se. På teckenspråk når du dem genom Bildtelefoni.net. Teletal ger stöd i samtalet. En del appar kräver konto.{ $sms ->
    [known] {" "}Sms till { $emergency } fungerar bara från en telefon som du har anmält i förväg till SOS Alarm.
   *[none] {""}
}

answer-no-digital = Du kan få vård utan e-legitimation och dator. Ring din vårdcentral eller { $advice }. Du kan ringa { $advice } utan personnummer, dygnet runt. Vill du ha e-legitimation finns till exempel BankID och Freja. Låt ingen annan använda din.

answer-proxy =
    { $who ->
        [small] { proxy-small } Du kan också ringa mottagningen eller { $advice }.
        [teenager] { proxy-teenager } Du kan också ringa { $advice }.
        [child] { proxy-small } { proxy-teenager } Du kan också ringa { $advice }.
        [adult] { proxy-adult }
       *[any] { proxy-small } Sedan kan du ringa mottagningen tills barnet fyller { $phone_until }. { proxy-adult }
    }
proxy-small = Du kan sköta ditt barns ärenden på 1177.se tills barnet fyller { $guardian_until } år. Du loggar in med din egen e-legitimation.
proxy-teenager = Från { $guardian_until } år loggar barnet in självt. Du kan ringa mottagningen tills barnet fyller { $phone_until }. Från { $record_from } år kan barnet läsa sin journal.
proxy-adult = För en vuxen: ring mottagningen eller { $advice } tillsammans. Du kan också ringa själv om personen säger ja. Logga aldrig in med någon annans e-legitimation.{ $carers_known ->
    [yes] {" "}Anhöriglinjen på { $carers } stöttar dig som hjälper någon.
   *[no] {""}
}

answer-service =
    { $found ->
        [yes] I { $region } heter tjänsten { $service }. Du berättar vad du behöver hjälp med och får kontakt med personal i vården.{ service-channels }{ service-login }{ service-state } Du kan i stället ringa { $advice }.
       *[no] { $place ->
            [known] Jag vet inte säkert vilken digital tjänst { $region } har. Ring { $advice }, dygnet runt, eller se efter på 1177.se.
           *[unknown] Många regioner har en egen digital väg in i vården, till exempel 1177 direkt. Du svarar på frågor och får kontakt med personal i chatt eller video. Du kan i stället ringa { $advice }.
        }
    }
service-channels = { $chat ->
    [yes] { $video ->
        [yes] {" "}Ni pratar i chatt eller video.
       *[no] {" "}Ni skriver till varandra i en chatt.
    }
   *[no] { $video ->
        [yes] {" "}Ni ses på video.
       *[no] {""}
    }
}
service-login = { $login ->
    [e_legitimation] {" "}Du loggar in med e-legitimation.
    [bankid] {" "}Du loggar in med BankID.
    [bankid_or_freja] {" "}Du loggar in med BankID eller Freja.
   *[none] {""}
}
service-state = { $state ->
    [open] {" "}Det är öppet nu.
    [closed] {" "}Det är stängt nu.
    [closed_until] { $opens_in ->
        [0] {" "}Det är stängt nu och öppnar klockan { $opens_time }.
        [1] {" "}Det är stängt nu och öppnar i morgon klockan { $opens_time }.
       *[other] {" "}Det är stängt nu och öppnar på { service-weekday } klockan { $opens_time }.
    }
   *[unsure] {" "}Tiderna vet jag inte säkert.
}
service-weekday = { $opens_weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}

answer-complaint = Berätta först för mottagningen som gav dig vården. Den ska reda ut vad som har hänt och svara dig. Patientnämnden i din region kan hjälpa dig.{ complaint-office } Är du inte nöjd sedan kan du anmäla till IVO, Inspektionen för vård och omsorg.{ $ivo_known ->
    [yes] {" "}IVO svarar på frågor på { $ivo }.
   *[no] {""}
} Behöver du vård ringer du { $advice }.
complaint-office = { $office_say ->
    [plain] {" "}Ring { $office }.
    [year] {" "}Ring { $office }, enligt uppgift från { $office_year }.
    [undated] {" "}Ring { $office }. Numret kan ha ändrats.
   *[none] {""}
}

info-not-registered = Alla kan ringa { $advice }, även du som inte är folkbokförd här. Du behöver inget personnummer.{ $eu_card ->
    [known] {" "}Har du ett EU-kort för sjukvård betalar du lika mycket för nödvändig vård som de som bor här.
   *[none] {""}
} Vid fara för livet ringer du { $emergency }.
info-protected-identity = Du behöver inte säga var du bor. Skriv inget om dig själv som du vill skydda. Ring { $advice } så hjälper de dig ändå. Vid fara för livet ringer du { $emergency }.
info-abroad = Från utlandet ringer du { $advice_abroad }. Där svarar en sjuksköterska, dygnet runt. Är det fara för livet ringer du nödnumret i landet där du är.
info-away = Din hemregion är den där du är folkbokförd. Du kan använda tjänsterna där även när du är borta. Ringer du { $advice } svarar regionen där du är.
