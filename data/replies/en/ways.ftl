### phone*, no_digital, proxy, service, complaint, and people whose home is not simple.

answer-phone = Call { $advice }. A nurse answers, day and night. Stay on the line if there is a queue. You do not need an e-identification. From abroad, call { $advice_abroad }. I do not have the number of your own health centre. It is on 1177.se, under Hitta vård. If there is danger to life, call { $emergency }.

answer-phone-language = The nurses at { $advice } speak Swedish and English. You can ask for an interpreter. Languages and hours differ between regions.{ $lines ->
    [some] {" "}{ $region } has lines of its own.{ phone-line-ar }{ phone-line-so }{ phone-line-fa } Numbers and hours may have changed.
   *[none] {""}
}
phone-line-ar = { $language_ar ->
    [none] {""}
   *[other] {" "}Arabic: { $language_ar }.
}
phone-line-so = { $language_so ->
    [none] {""}
   *[other] {" "}Somali: { $language_so }.
}
phone-line-fa = { $language_fa ->
    [none] {""}
   *[other] {" "}Persian: { $language_fa }.
}

answer-phone-hearing-speech = You reach { $advice } and { $emergency } through Texttelefoni.se. In sign language you reach them through Bildtelefoni.net. Teletal gives support during the call. Some apps need an account.{ $sms ->
    [known] {" "}A text message to { $emergency } only works from a phone that you have registered beforehand with SOS Alarm.
   *[none] {""}
}

answer-no-digital = You can get care without e-identification or computer. Call your health centre or { $advice }. You can call { $advice } without a personal number, day and night. If you want an e-identification, there are for example BankID and Freja. Let nobody else use yours.

answer-proxy =
    { $who ->
        [small] { proxy-small } You can also call the clinic or { $advice }.
        [teenager] { proxy-teenager } You can also call { $advice }.
        [child] { proxy-small } { proxy-teenager } You can also call { $advice }.
        [adult] { proxy-adult }
       *[any] { proxy-small } After that you can call the clinic until the child turns { $phone_until }. { proxy-adult }
    }
proxy-small = You can handle your child's matters on 1177.se until the child turns { $guardian_until }. You log in with your own e-identification.
proxy-teenager = From the age of { $guardian_until } the child logs in alone. You can call the clinic until the child turns { $phone_until }. From { $record_from } the child can read the record.
proxy-adult = For an adult: call the clinic or { $advice } together. You can also call alone if the person agrees. Never log in with somebody else's e-identification.{ $carers_known ->
    [yes] {" "}Anhöriglinjen at { $carers } supports you who help somebody.
   *[no] {""}
}

answer-service =
    { $found ->
        [yes] In { $region } the service is called { $service }. You say what you need help with and get in touch with care staff.{ service-channels }{ service-login }{ service-state } You can call { $advice } instead.
       *[no] { $place ->
            [known] I do not know for sure which digital service { $region } has. Call { $advice }, day and night, or look at 1177.se.
           *[unknown] Many regions have a digital way in of their own, for example 1177 direkt. You answer questions and meet staff in chat or video. You can call { $advice } instead.
        }
    }
service-channels = { $chat ->
    [yes] { $video ->
        [yes] {" "}You talk by chat or video.
       *[no] {" "}You write to each other in a chat.
    }
   *[no] { $video ->
        [yes] {" "}You meet by video.
       *[no] {""}
    }
}
service-login = { $login ->
    [e_legitimation] {" "}You log in with an e-identification.
    [bankid] {" "}You log in with BankID.
    [bankid_or_freja] {" "}You log in with BankID or Freja.
   *[none] {""}
}
service-state = { $state ->
    [open] {" "}It is open now.
    [closed] {" "}It is closed now.
    [closed_until] { $opens_in ->
        [0] {" "}It is closed now and opens at { $opens_time }.
        [1] {" "}It is closed now and opens tomorrow at { $opens_time }.
       *[other] {" "}It is closed now and opens on { service-weekday } at { $opens_time }.
    }
   *[unsure] {" "}I am not sure of the hours.
}
service-weekday = { $opens_weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

answer-complaint = First tell the clinic that gave you care. It must look into what happened and answer you. The patient committee of your region can help you.{ complaint-office } If you are still not satisfied, you can report to IVO, the Health and Social Care Inspectorate.{ $ivo_known ->
    [yes] {" "}IVO answers questions at { $ivo }.
   *[no] {""}
} If you need care, call { $advice }.
complaint-office = { $office_say ->
    [plain] {" "}Call { $office }.
    [year] {" "}Call { $office }, by information from { $office_year }.
    [undated] {" "}Call { $office }. The number may have changed.
   *[none] {""}
}

info-not-registered = Anybody can call { $advice }, also if you are not registered here. You need no personal number.{ $eu_card ->
    [known] {" "}With a European health insurance card you get necessary care for the same fee as people who live here.
   *[none] {""}
} If there is danger to life, call { $emergency }.
info-protected-identity = You do not have to say where you live. Write nothing about yourself that you want to protect. Call { $advice } and they help you all the same. If there is danger to life, call { $emergency }.
info-abroad = From abroad, call { $advice_abroad }. A nurse answers, day and night. If there is danger to life, call the emergency number of the country you are in.
info-away = Your home region is the one where you are registered. You can use its services also when you are away. If you call { $advice }, the region where you are answers.
