package guitara.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

/// The shape of the program. A rule that has to give way is changed here, with its reason; nothing opts out elsewhere.
@AnalyzeClasses(packages = "guitara", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /// The entrance counts as one: it stands before the others and knows none of them. So does one's own account, which
  /// every face shows.
  private static final String[] FACES = {
    "guitara.desk..", "guitara.kiosk..", "guitara.admin..", "guitara.entrance..", "guitara.account..",
    "guitara.command.."};
  private static final String[] GROUND = {"guitara.time..", "guitara.money.."};
  private static final String[] SERVICES = {"guitara.database..", "guitara.live.."};
  private static final String[] TOP = {"guitara", "guitara.boot.."};

  /// A feature is what is neither a face nor below the features.
  private static final DescribedPredicate<JavaClass> FEATURE = resideInAnyPackage("guitara..")
      .and(not(resideInAnyPackage(FACES))).and(not(resideInAnyPackage(GROUND)))
      .and(not(resideInAnyPackage(SERVICES))).and(not(resideInAnyPackage(TOP)))
      .and(not(resideInAnyPackage("guitara.ui.."))).as("a feature");

  @ArchTest
  static final ArchRule FEATURES_KNOW_NO_FACE = noClasses().that(FEATURE)
      .should().dependOnClassesThat(resideInAnyPackage(FACES).or(resideInAnyPackage(TOP)))
      .allowEmptyShould(true)
      .because("the same use cases serve desk, kiosk, admin and commands");

  @ArchTest
  static final ArchRule FEATURES_DRAW_NOTHING = noClasses().that(FEATURE)
      .should().dependOnClassesThat(resideInAnyPackage("guitara.ui..", "javafx.."))
      .allowEmptyShould(true)
      .because("rules must run in commands and jobs, where there is no screen");

  @ArchTest
  static final ArchRule SERVICES_KNOW_NO_FEATURE = noClasses().that().resideInAnyPackage(SERVICES)
      .should().dependOnClassesThat(FEATURE.or(resideInAnyPackage(FACES)).or(resideInAnyPackage(TOP))
          .or(resideInAnyPackage("guitara.ui..", "javafx..")))
      .allowEmptyShould(true)
      .because("database and live serve every feature alike");

  @ArchTest
  static final ArchRule THE_GROUND_STANDS_ALONE = noClasses().that().resideInAnyPackage(GROUND)
      .should().dependOnClassesThat(not(resideInAnyPackage(GROUND))
          .and(not(resideInAnyPackage("java..", "org.jspecify..", ""))))
      .allowEmptyShould(true)
      .because("time and money are small words that everybody uses, so they use nobody");

  @ArchTest
  static final ArchRule SCREENS_KNOW_NO_FEATURE = noClasses().that().resideInAPackage("guitara.ui..")
      .should().dependOnClassesThat(resideInAnyPackage("guitara..")
          .and(not(resideInAnyPackage("guitara.ui.."))).and(not(resideInAnyPackage(GROUND))))
      .allowEmptyShould(true)
      .because("ui is JavaFX without business words, shared by three faces");

  @ArchTest
  static final ArchRule NOBODY_BUT_COMMANDS_KNOWS_BOOT = noClasses()
      .that(resideOutsideOfPackages(TOP).and(resideOutsideOfPackages("guitara.command..")))
      .should().dependOnClassesThat().resideInAPackage("guitara.boot..")
      .allowEmptyShould(true)
      .because("boot puts everything together; who knew it back would make a knot. A command may: it starts"
          + " what boot puts together");

  @ArchTest
  static final ArchRule FACES_ARE_STRANGERS = slices().matching("guitara.(desk|kiosk|admin|entrance|command)..")
      .should().notDependOnEachOther()
      .allowEmptyShould(true)
      .because("a face can be changed or left out without the others; what they share is a use case or"
          + " belongs to ui");

  @ArchTest
  static final ArchRule THE_ACCOUNT_KNOWS_NO_FACE = noClasses().that().resideInAPackage("guitara.account..")
      .should().dependOnClassesThat().resideInAnyPackage("guitara.desk..", "guitara.kiosk..", "guitara.admin..",
          "guitara.entrance..", "guitara.command..")
      .because("every face shows it, so it belongs to none");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("guitara.(*)..")
      .should().beFreeOfCycles()
      .allowEmptyShould(true)
      .because("in a cycle nothing can be understood or tested alone");

  @ArchTest
  static final ArchRule NO_CYCLES_WITHIN_SCREENS = slices().matching("guitara.ui.(*)..")
      .should().beFreeOfCycles()
      .allowEmptyShould(true)
      .because("small controls are built upon each other in one direction");

  @ArchTest
  static final ArchRule NO_CYCLES_BETWEEN_SCREENS = slices().matching("guitara.(desk|kiosk|admin).(*)..")
      .should().beFreeOfCycles()
      .allowEmptyShould(true)
      .because("a screen can be understood alone; the face's list of screens names the controllers that ask it, and"
          + " so belongs to none of them");

  @ArchTest
  static final ArchRule BOOT_KNOWS_NO_FACE_IN_PARTICULAR = noClasses().that().resideInAPackage("guitara.boot")
      .should().dependOnClassesThat().resideInAnyPackage("guitara.boot.*..")
      .because("what puts a face together stands on what opens the database, never the other way");

  @ArchTest
  static final ArchRule VIEW_MODELS_KNOW_NO_NODES = noClasses().that().haveSimpleNameEndingWith("Model")
      .and().resideInAnyPackage(FACES)
      .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..",
          "org.controlsfx..", "atlantafx..")
      .allowEmptyShould(true)
      .because("what a screen decides is tested without a screen");

  @ArchTest
  static final ArchRule ONLY_THE_DATABASE_KNOWS_POOL_AND_DRIVER = noClasses().that()
      .resideOutsideOfPackages("guitara.database..", "guitara.boot..")
      .should().dependOnClassesThat(resideInAnyPackage(HikariDataSource.class.getPackageName() + "..",
          "org.postgresql..", "org.flywaydb..", "io.zonky..", "org.hibernate.boot..", "org.hibernate.cfg.."))
      .allowEmptyShould(true)
      .because("pool, sessions, migrations and SQLSTATEs are decided in one place; the listener gets its"
          + " connection from there");

  @ArchTest
  static final ArchRule FACES_ASK_USE_CASES_NOT_TABLES = noClasses().that().resideInAnyPackage(FACES)
      .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..",
          "jakarta.persistence..")
      .allowEmptyShould(true)
      .because("whatever a face does, the other faces and the commands can do through the same use case");

  @ArchTest
  static final ArchRule THREADS_ARE_MADE_IN_ONE_PLACE_EACH = noClasses().that().resideOutsideOfPackages(
          "guitara.ui.task..", "guitara.live..", "guitara.database..", "guitara.boot..")
      .should().callConstructor(Thread.class)
      .orShould().callConstructor(Thread.class, Runnable.class)
      .orShould().callConstructor(Thread.class, Runnable.class, String.class)
      .orShould().callMethod(Thread.class, "ofVirtual").orShould().callMethod(Thread.class, "ofPlatform")
      .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
      .orShould().dependOnClassesThat().areAssignableTo(Executors.class)
      .orShould().dependOnClassesThat().areAssignableTo(ThreadPoolExecutor.class)
      .orShould().dependOnClassesThat().areAssignableTo(ForkJoinPool.class)
      .orShould().dependOnClassesThat().areAssignableTo(CompletableFuture.class)
      .orShould().dependOnClassesThat().areAssignableTo(Timer.class)
      .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.concurrent.Task")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.concurrent.Service")
      .allowEmptyShould(true)
      .because("threads are named, watched and closed in order where they are made; screens use guitara.ui.task");

  @ArchTest
  static final ArchRule TIME_IS_JAVA_TIME = noClasses()
      .should().dependOnClassesThat().areAssignableTo(Date.class)
      .orShould().dependOnClassesThat().areAssignableTo(Calendar.class)
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.text.SimpleDateFormat")
      .allowEmptyShould(true)
      .because("instants, local times and business days must not be mixed up");

  @ArchTest
  static final ArchRule NO_HIDDEN_STATE = fields().that().areStatic().and().areDeclaredInClassesThat()
      .resideInAPackage("guitara..").and().doNotHaveModifier(JavaModifier.SYNTHETIC)
      .should().beFinal()
      .allowEmptyShould(true)
      .because("mutable statics tie tests and windows together");

  @ArchTest
  static final ArchRule ONLY_COMMANDS_TALK_TO_THE_TERMINAL = noClasses()
      .that(resideOutsideOfPackages("guitara.command..")
          .and(not(DescribedPredicate.describe("Main", c -> c.getName().equals("guitara.Main")))))
      .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
      .orShould().callMethod(Throwable.class, "printStackTrace")
      .allowEmptyShould(true)
      .because("everything else writes to a logger");
}
