package dev.frontdesk.language;

import java.util.Set;

/// Everyday English that nobody is called by. A remark made where a name was asked for has one of these: "bit
/// expensive", "oops, wrong day", "gotta run". Words that are first names or surnames as well (grace, long, price) are
/// left out.
final class CommonWords {
    private static final Set<String> INTERJECTIONS = WordList.of("""
            ah aha ahh argh aw aww awww bah bleh blah boo boy brb bruh bummer bummed cheers congrats crap crud
            dammit damn dang darn doh duh eek eep eh ehh er erm ew eww fml gah geez gg god gosh grr gtg g2g hah
            haha hahaha hehe heck hell hm hmmm hmmmm hooray howdy hurray idc ik ikr imo jeez jk joke kidding
            lmao lmfao lolol mad meh mhm mmm mmhm nb ngl nm np nvmd oh ohh ohhh ok okey okie oki omfg oof ooh
            ooo oooh oops oopsie ope ops ouch ow phew pff pfft phooey pooh psh pshh rats rofl rip shh shit shoot
            shucks sigh smh sorta srsly sup tada tbh tfw thnx tho tsk ttyl tut ty ugh ughh ughhh uhh uhhh umm
            ummm urgh wait waitt welp whatevs whew whoa whoah whoops whoopsie woah woo woohoo wtf wth wup yada
            yah yahoo yeet yikes yippee yo yoo yuck yum yummy zzz goodness gracious heavens omigosh oopsy
            """);
    private static final Set<String> VERBS = WordList.of("""
            accept add admit adjust afford agree allow answer apologize appear apply approve argue arrange
            arrive ask asked assume attend avoid became become becomes began begin begins behave believe belong
            bet blame bother bought break bring broke brought build burn buy came cant care carry catch caught
            cause celebrate changed changes check checked choose chose clean clear click close come comes
            compare complain complete confirm confirmed confuse consider contact continue cost could couldnt
            count cover crash create cried cry cut deal decide decided decline delay delete deserve didnt
            disagree discuss doesnt dont double doubt drink drive drop dropped eat end enjoy enter excuse exist
            expect explain fail fall feel feels fell felt fight figure fill find finish finished fit fits fix
            fixed follow forgave forgot forgotten found gave get gets give gives gimme goes gone gonna got gotta
            gotten grab grew grow guarantee guess guessed had hadnt handle happen happened happens hasnt havent
            hear heard helped helps hesitate hide hit hurry ignore imagine improve include inform insist isnt
            join keep keeps kept kill knew knows laugh lead learn leave leaves left lemme lend let lets liked
            listen live loan look looks lose lost made make makes manage matter matters meant meet mess messed
            met mind miss missed moved must mustnt needed neednt notice offer okay open order ought owe owed
            paid pass pay pick picked plan planned play please plz prefer prepare press pretend prevent promise
            pull push put quit raise ran reach read realize receive recommend refuse regret reject relax remain
            remember remind remove repeat reply request require resched respond rest return ring ruin run runs
            rush sat saw says seem seems seen sell send sent serve set share shouldnt show shows shut sit sleep
            slept smell sold solve sounds speak spell spend spoke stand started stay stayed stole stopped study
            stuff submit suck sucks suggest suit suits suppose survive suspect switch take taken takes talk
            taste teach tell tells thank thanks think thinks thought threw throw told took touch tried tries
            trust try turn type understand understood used useful using visit vote wake walk wanna want wanted
            wants warn wash wasnt waste watch went werent wish woke won wonder wont work worked works worry
            wouldnt write wrote yell gotcha whats whos wheres whens hows thats theres heres youre youll youve
            youd theyre theyll theyve weve were well hes shes itd itll thatll thatd whatd aint arent wouldve
            couldve shouldve mightve kinda dunno outta lotta oughta coulda woulda shoulda finna tryna hafta
            needa
            """);
    private static final Set<String> QUALITIES = WordList.of("""
            able absurd acceptable actual aggressive alive alone alright amazing angry annoyed annoying anxious
            asleep available awake aware awful awkward bad beautiful best better big bigger biggest bit bored
            boring brief brilliant broken busy careful certain cheap cheaper closed cold comfortable common
            complicated concerned confident confusing considering convenient cool correct costly crazy creepy
            curious cute dangerous dark dead decent deep definite delicious different difficult dirty
            disappointed doubtful dry due dumb eager easier easy embarrassed empty enough entire equal exact
            excellent exhausted expensive extra extreme fabulous fair familiar famous fancy fantastic far fast
            faster fat favorite feasible few final fine flat flexible foggy foreign free freezing fresh full fun
            funny further general gentle genuine giant glad good gorgeous great greater greatest gross guilty
            half handy hard harder harsh healthy heavy helpful hesitant hilarious honest horrible hot huge
            hungover hungry hurt ill illegal important impossible incorrect incredible insane interesting
            interested jealous keen kind lame large last late lately later latest lazy least legit less likely
            limited local lonely loose loud low lower lousy lucky main mean medical medium mental messy middle
            minor missing mixed more most much naked nasty natural near necessary neat negative nervous neutral
            new newer nice nicer normal numb obvious odd old older only opposite ordinary original outrageous
            overdue overpriced own painful past perfect personal picky pissed pleasant plenty polite poor
            popular positive possible powerful practical pretty previous pricey private probable proper proud
            public quick quicker quiet random rare rather raw ready real reasonable recent red refundable
            regular related relevant reliable relieved responsible rested ridiculous right risky rough rude
            rushed sad safe same satisfied scary sensitive separate serious several shaky shocked shy sick silly
            similar simple single skeptical sleepy slight slow smart smooth sober soft solid sore sorry specific
            stable steep sticky stiff straight strange stressed stressful stuck stupid sudden suitable super
            superb sure surprised suspicious swamped sweaty swollen tall tempting tentative terrible terrific
            terrified thick thin tight tiny tired tough tricky true typical ugly unable unavailable uncertain
            unclear uncomfortable undecided uneasy unfair unfortunate unhappy unlikely unlucky unnecessary
            unsafe unsure unusual upset upcoming urgent useless usual vague valid vast warm wary weak weird wet
            whole wide wild willing wonderful worse worst worth worthless wrong yearly yellow yucky
            """);
    private static final Set<String> ADVERBS = WordList.of("""
            above absolutely accidentally across actually afterward afterwards again ago ahead almost already
            also altogether always anyhow anymore anyway anyways apart apparently approximately around aside
            asap away awfully back badly barely basically before beforehand below besides between beyond briefly
            carefully certainly clearly closely completely constantly correctly currently daily definitely
            directly down downtown during early easily either else elsewhere entirely especially even eventually
            ever everyday everywhere exactly except extremely fairly finally first forever forward frankly
            frequently fully fundamentally generally gladly hardly here hopefully honestly however ideally
            immediately incredibly indeed inside instantly instead kindly likewise literally luckily mainly
            maybe meanwhile merely mildly monthly mostly namely naturally nearby nearly necessarily neither
            never nevertheless newly normally nowhere obviously occasionally oddly off often once oppositely
            originally otherwise outside over overall particularly partly per perfectly perhaps personally
            physically plus positively potentially practically preferably presently presumably previously
            primarily privately probably properly quickly quietly quite rarely readily realistically really
            reasonably recently regardless regularly relatively respectfully sadly seldom seriously shortly
            simply since sincerely slightly slowly someday somehow sometimes somewhat somewhere soon sooner
            strictly strongly suddenly supposedly surely technically terribly therefore though through
            throughout thus tightly together tonight too totally toward towards truly twice typically ultimately
            under unfortunately unless unlike until upstairs usually utterly vaguely very via weekly whenever
            whereas wherever whether while within without worldwide yesterday yet absolutley definately prob
            probs def defo deffo obvs totes rn irl bc cuz coz cos til till about against along among amongst
            upon versus despite beneath beside
            """);
    private static final Set<String> THINGS = WordList.of("""
            access accident account act address adult advice age air airport aftercare alarm amount anesthesia
            animal anxiety apartment app area arm arms arrival article attention auntie baby babysitter bag ball
            bank bar bathroom battery beach beauty bed bedroom bedtime beer bike birth birthday block blood
            board boat body bone book boss bottle bottom box brain bread breakfast breath brunch budget building
            bus business button cab cake call camera cancer car card cell center chair chat cheek cheeks child
            childcare children choice choices church city class classes clinic clock clothes cloud club code
            coffee college color company computer condition conference consult contract conversation copy
            country couple coupon court covid credit crisis crowd cup daddy data date dates day days daycare
            death debt decision deposit dentist desk detail details diet difference dinner discomfort disease
            doctor doctors dog dollar dollars door dream dress driver drugs ear ears edge effect effort email
            ends energy error event exam example exercise experience eye eyebrow eyebrows eyes face fact family
            fault favor fear fee feedback feeling fees feet fever finger fire fish flight floor flu food foot
            forehead form forms fridge front fuel fund future game garage garden gas gift girl girls glass goal
            government grandma grandpa group guest guys gym habit hair hand hands hangover head headache health
            heart heat help holiday holidays home homework hospital hotel hour hours idea ideas illness info
            information injection injections injury instagram insurance internet interview issue issues item job
            jobs key keys kid kids kitchen knee lady language lash lashes laundry law lawyer leg legs lesson
            letter level library life light limit line list location luck lunch lunchtime machine makeup man map
            market massage math meal meals medicine meds meeting meetings member memory men menu message
            messages method midnight mile milk minute minutes mistake mom moment money mood mornings mouth movie
            mum music nail nails name nap neck need needle needles neighbor nerves network news night nights
            noise nose note notes nothing number nurse object office opinion opening owner pack pain pair paper
            paperwork parents parking part parts partner party patience patient payment people percent
            permission person pet phone photo pic picture pics piece place places plane plans plant plate point
            points police policy pool position post potential practice present pressure problem problems
            procedure process product program project proof purpose quality quarter question rash rate rates
            reaction reason receipt receptionist recipe record records reference refund relief reminder rent
            report reservation result results review ride risk road roof room rule rules salary sale salon
            schedule school screen sea season seat second secret section selfie sense service session shape
            shift shoes shop shot shots shoulder shower side sign signal sir site situation size skin smile
            smoke snow society sofa something sort sound soup space spa spam spot spots staff stage start state
            station step stomach stop store street stress strike student style subject sugar suggestion sun
            surgery surprise swelling symptom symptoms syringe syringes system table task tax taxi tea teacher
            team teeth term test text texts thing things ticket tip tips today toes tomorrow tongue tool tooth
            top topic total town toy traffic train training transport travel treatment tree trouble truck truth
            tv uber unit units university vacation vacations value version vibe video view voice voicemail wage
            waist wall war water way weather website wedding weeks weekends weight wifi window wine woman women
            word words world wrinkle wrinkles years zone zoom option options price prices slot slots morning
            afternoon evening noon weekday weekdays hubby bestie bf gf bff dude bro sis babe fiance fiancee
            boyfriend girlfriend roommate coworker anybody everybody everyone someone somebody myself yourself
            himself herself itself ourselves themselves whichever whoever none nobody both hundred thousand
            million zero dozen mine yours ours theirs hers
            """);

    private CommonWords() {}

    static boolean contains(String word) {
        return INTERJECTIONS.contains(word)
                || VERBS.contains(word)
                || QUALITIES.contains(word)
                || ADVERBS.contains(word)
                || THINGS.contains(word);
    }
}
