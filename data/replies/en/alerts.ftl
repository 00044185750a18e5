### Danger. One wording each; data/alerts.yml says which is used. $call and $also_0 … are telephone numbers.

alert-emergency = Call { $call } now. This can be danger to life. If you are unsure, call anyway. You can also get advice on { $also_0 }.
alert-poisoning = Call { $call } now and ask for Giftinformation. If it is less pressing, call { $also_0 }. You can also get advice on { $also_1 }.
alert-crisis = You are not alone. Call { $call } and talk to someone now. If there is danger to life, call { $also_0 }. You can also call { $also_1 } or { $also_2 }. If you share your phone or computer, others can see what you write here.
alert-crisis-child = You are not alone. Call { $call }, or { $also_1 } if you are under 18. If there is danger to life, call { $also_0 }. You can also get advice on { $also_2 }. If you share your phone or computer, others can see what you write here.
alert-crisis-now = Call { $call } now. A life is at stake. You can also call { $also_0 } or { $also_1 }. Do not stay alone if you can help it.
alert-violence = Nobody may hurt you or anyone else. Call { $call } and talk to someone. If there is danger now, call { $also_0 }. Men can call { $also_1 } and children { $also_2 }. You get advice on care on { $also_3 }. If you share your phone or computer, others can see what you write here.
alert-violence-child = Nobody may hurt you, and it is not your fault. Call { $call } and talk to someone. If there is danger now, call { $also_0 }. You get advice on care on { $also_1 }. If you share your phone or computer, others can see what you write here.
alert-violence-about-child = Nobody may hurt a child. It is never the child's fault. If you are under 18, call { $call }. If you are an adult, call { $also_1 }. If there is danger now, call { $also_0 }. You get advice on care on { $also_2 }. If you share your phone or computer, others can see what you write here.
alert-violence-now = Call { $call } now if you or someone else is in danger. You get support on { $also_0 }. You get advice on care on { $also_1 }. If you share your phone or computer, others can see what you write here.
alert-urgent = I cannot judge how urgent it is. Call { $call } now, at any hour. If there is danger to life, call { $also_0 }.
