/** Given names of many countries by the gender they tell, `either` for those that tell none, besides those in the files of each language. */

export const GIVEN_NAMES = {
  male: `aaron abdullah abel abraham adrian ahmad aidan akhil akira al alastair aldo alec alejandro alessandro alex alexandre
alexei alf alfonso alfred alfredo allan allen alvaro alvin anders andre andreas andrei andres andy angelo angus anil
anton archie ari armando arnold arturo ashok asif augusto avi axel barney barry bart bashir benito bernard bernhard
bert beto bharat billy bjorn bo bob boyd brad bradford brady brendan brent bret brett bruno bryce burt byron cal caleb
calvin carlo cecil cedric cesar chadwick charlie chester christoph christophe chuck clarence claude claudio clayton
clement cliff clifford clint clive clyde colin conrad cory craig curt curtis cyril cyrus damian damon darrell darren
darryl dashiell dave davide derek derrick desmond deval devin diego dieter dimitri dirk dmitri dmitry dominic
dominique don donovan doug duncan dustin dwayne dwight eddie edgar edmund eduardo edwin efrain eli elias elijah elliot
elliott elmer emanuel emil emilio enrique ernest ernesto ernie ervin esteban eugenio evan everett evgeny fabian fabio
farid felipe felix fernando finn florian floyd francesco francis francisco franklin franz fred freddie frederick
friedrich fritz gareth gavin gene geoff geoffrey georg georges gerard gerardo gerhard gianni gilbert gilles giorgio
giuseppe glen glenn gordon graham grover guido guillaume guillermo gunther gus gustav gustavo haim hakan hal hamid
hank harald harold harrison harry harvey hector heinrich heinz helmut herb herbert herman hernan hiroto huey hugh hugo
humberto hussein ian ibrahim ignacio igor ilya imran isaac ismail ivo jaime jake jamal janos jared jarrod javier jay
jeb jed jens jeroen jerome jimmy joachim joao joaquin joel johan johann johannes jon jonas jorge josef joss juergen
jules julian julio julius jurgen justin kai kamal karim karlheinz karthik kaspar kazuo keiji kelvin ken kenny kerry
kip kofi konrad konstantin kris kurt kwame lamar lance lanny laurence laurent lawrence lech lee leo leon leonard
leonardo leonid leroy lester lindsey lionel lloyd lorenzo lou luc luca luigi lukas luke luther mahmoud maksim malcolm
manfred manny manohar manuel marc marcel marcelo marcos marcus mario markus marlon marshall martijn marvin
massimo mats matt mattias maurice mauricio max maxim maximilian maxwell mehmet mel melvin michel mick miguel mikael
mikhail milo milton miroslav mohamed mohammad monte morris mort moses moshe murray mustafa nabil nadav naftali nate
neal ned neil nelson nick nicolas nigel nikita nikolai noel norbert norman olav oleg oliver olivier orrin osama oscar
oskar otis owen pablo paolo pascal patricio pavel pedro percy perry pete petr petros phil philipp philippe pietro
piotr preston quentin rafael rahul rainer rajiv ralf ramesh ramon rand randal randall raoul raphael rashid raul ravi
ray reginald reince reinhard rene rex reza ric ricardo richie rick ricky rob roberto rod roderick rodney rodrigo
roland rolf romano ron ronnie rory ross rowan ruben rudolf rudolph rudy rupert russ sachin saeed salman salvador
salvatore sam sami sandeep santiago saul sebastian sebastien selim sergio seth shawn sheldon shimon shinzo sid sidney
silvio simon sixto stan stanley stefan stefano steffen stephane steven stewart stig stu stuart sunil suresh tad tarek
tariq teddy teodoro terence terrence thad theo theodore thierry thom thorsten tiago tobias tobin toby todd tom tomas
tommaso tony torsten travis trent trevor trey troy tucker umberto uri uwe vaclav vern vernon vic vicente victor vijay
vikram viktor vince vinod vito vlad vladislav volker walid wallace wally walt warren wendell wes wesley whit wilbur
wilfried wilhelm willem wim winston wolfgang woodrow woody xavier yair yann yasser yitzhak yuri yusuf yves zach zack
zbigniew zoltan`,
  female: `abby abigail adele adriana adrienne agnes agnieszka aida aileen aimee alba alejandra alessandra alexa alexandra alicia
alina alisha alison allison alma alyssa amalia amelia amina amparo amrita anastasia andreja anette anita anja anneke
annette annie antoinette antonia arabella ariana arlene asma audrey ava ayanna barb beate beatrice beatriz becky
belinda bella bernadette bernice berta bertha bess beth bethany betsy bianca birgit birgitta blanca blanche bonnie
brianne bridget brigitte britta brittney brooke camila cara carina carla carlotta carly carmela carol carole caroline
carrie cassandra cassidy catalina cathy cecile cecilia celeste celia celine chantal chelsea cherie cindy clara
clarissa claudette claudia colette colleen condoleezza constance consuelo cora corinne cornelia courtney crystal daisy
daniela daphne darlene deanna debbie debora delia delores denisha desiree dianne dolores dominga dora doreen dorothea
edith edna eileen elaine eleanor elisa elisabeth elise eliza elke ella ellie eloise elsa elsie elvira emilia emilie
emmanuelle erica erika erin erna esmeralda estelle esther ethel eugenia eunice eve evelina fabiola farah fatou faye
felicia fernanda fiona flora fran francesca francine francoise frida friederike gabi gabriela gabrielle gail geneva
genevieve georgina geraldine gerda gertrude gina gisela giulia gladys glenda golda graciela gretchen guadalupe gudrun
gwen gwendolyn haley halima hanna hanne hannelore harriet hazel hedwig heidi heike helena helene helga hermine hilary
hilda holly huma ida ilana ilona ilse imelda ina indira ines inez inge irene irina iris irma isabella isabelle ivana
jacinda jackie jacklyn jacquelyn jana janelle janine jasmine jeanette jeanne jeannette jenna jennie jenny jill jo
joann joanna joanne jocelyn johanna jolanta josefina josephine juana juanita judit judy juliana juliane juliet
juliette justine jutta karin karina karla katarina katarzyna kate katharina katherina kathy katie katja katrin katrina
kaye keiko kirsten kirstin kirstjen kristen kristi kristin kristina kristine ksenia lakshmi lana larissa latoya
lauretta layla lea leah lena lenora leona leonor letitia lidia lila lilian liliana lilly lily lindsay lisbeth liz liza
lois lola lora lorena loretta lori lorraine lottie louise lucia lucille lucinda lucy ludmila luisa luise lupe lydia
lynda lynne mabel madeleine madeline magda magdalena maggie maja malia mallory manuela marcia margarita margery margot
margrethe mariana marianne maribel marietta marilyn marina marisa marissa marjorie marla marlene marta martina maryam
maryanne matilda maude maura maureen maxine maya meghan megyn melba melina melinda meredith meryl mia michaela michele
mildred millie mina mindy minna mira miranda miriam moira mollie molly mona monica monika monique muriel myra myriam
nadia nadine nadja nan nanette naomi nathalie neera nell nelly nikki nina nisha noemi noor nora noreen norma odette
olga olympia ophelia paige paloma pam parvati patsy patti patty paula paulette paulina pauline peggy penelope petra
phyllis pilar polly rachael ramona raquel reba regina renata renate renee rhonda rita roberta rochelle romina rosa
rosalie rosalind rosalyn rosanna rosario roseanne rosemarie rosemary rosie rowena roxanne ruby sabine sabrina sadie
sally samira sandy sasha saskia selena selma serena shari sheila shelley sherri sheryl shirin silvia simone siobhan
solange sonia sonja sonya stella stephenie sue sunita susana susanna susanne suzanne suzy svetlana sybil sylvia sylvie
tamara tammy tanja tanya tara tatiana tatyana teresita terri tess tessa thea thelma theresia tiffany tilda tina toni
tonya tricia trish trudy tulsi uma uschi uta val valentina valerie vanessa vera verena veronica veronika vicki vicky
viola violet virginie vivian viviane waltraud wanda wendy whitney wilhelmina wilma winifred xenia yasmin yelena
yolanda yvette yvonne zadie zainab zoe zoraida zsuzsa`,
  either: `alex alexis andrea ashley avery cameron casey chris dana jamie jan jean jessie jody kelly kerry kim laurie lee leslie
lindsay lindsey lynn marion marty morgan pat quinn reese riley robin sasha shannon stacey stacy taylor terry tracy`,
} as const;
